package dev.slo.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The guide to the format shows what is read; the reference is made from the schema. */
class FormatPageTest {

    private static final Path PAGE = Path.of("../docs/format.md");
    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```\n", Pattern.DOTALL);

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsReadWithoutADiagnostic(String yaml) {
        assertThat(Specs.read(yaml).diagnostics()).isEmpty();
    }

    static List<String> examples() throws IOException {
        return EXAMPLE.matcher(Files.readString(PAGE))
                .results()
                .map((MatchResult example) -> example.group(1))
                .toList();
    }
}
