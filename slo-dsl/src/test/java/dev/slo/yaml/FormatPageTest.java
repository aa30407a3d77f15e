package dev.slo.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.spec.reading.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The page that describes the format is about the format that is read. */
class FormatPageTest {

    private static final Path PAGE = Path.of("../docs/format.md");
    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```\n", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("^\\| `(\\w+)` \\|.*$", Pattern.MULTILINE);

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsReadWithoutADiagnostic(String yaml) {
        assertThat(Specs.read(yaml).diagnostics()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Section.class)
    void everyKeyOfEverySectionIsDescribed(Section section) throws IOException {
        assertThat(Files.readString(PAGE))
                .contains(section.keys().stream().map(key -> "`" + key + "`").toList());
    }

    @Test
    void noKeyIsDescribedThatIsNotRead() throws IOException {
        assertThat(ROW.matcher(Files.readString(PAGE)).results().map(row -> row.group(1)))
                .isNotEmpty()
                .allMatch(key -> Section.knowing(key).findAny().isPresent());
    }

    @Test
    void theDefaultsAreTheKeysMarkedSo() throws IOException {
        List<String> marked = ROW.matcher(Files.readString(PAGE))
                .results()
                .filter(row -> row.group().contains("| yes |"))
                .map(row -> row.group(1))
                .sorted()
                .toList();
        assertThat(marked).isEqualTo(Section.DEFAULTS.keys().stream().sorted().toList());
    }

    static List<String> examples() throws IOException {
        return EXAMPLE.matcher(Files.readString(PAGE))
                .results()
                .map((MatchResult example) -> example.group(1))
                .toList();
    }
}
