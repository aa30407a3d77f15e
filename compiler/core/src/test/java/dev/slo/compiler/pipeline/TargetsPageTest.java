package dev.slo.compiler.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page that lists the targets lists those that there are. */
class TargetsPageTest {

    private static final Path PAGE = Path.of("../../docs/targets.md");
    private static final Pattern ROW = Pattern.compile("^\\| `([a-z]+)` \\| `([^`]+)` \\|", Pattern.MULTILINE);

    @Test
    void everyTargetIsListedWithThePlaceThatItOwns() throws IOException {
        List<MatchResult> rows = ROW.matcher(Files.readString(PAGE)).results().toList();

        assertThat(rows)
                .extracting(row -> Target.named(row.group(1)))
                .containsExactlyElementsOf(
                        Target.all().stream().map(Optional::of).toList());
        assertThat(rows).allSatisfy(row -> assertThat(
                        Target.named(row.group(1)).orElseThrow().owns(row.group(2)))
                .isTrue());
    }
}
