package dev.slo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.diagnostic.Diagnostic;
import dev.slo.diagnostic.Origin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the front end and the validation over every case of the corpus, {@code corpus/<code>/<case>/}: one or several
 * {@code *.yaml} files of one compile, and {@code expected.txt} with every diagnostic. {@code -Dcorpus.update=true}
 * rewrites the expectations, except in CI.
 */
class CorpusTest {

    private static final String VALID = "valid";

    @ParameterizedTest
    @MethodSource("cases")
    void everyCaseHasExactlyTheExpectedDiagnostics(Path folder) throws IOException {
        String actual = render(FrontHalf.diagnose(Corpus.inputs(folder)));
        Golden.verify("corpus.update", Corpus.ROOT.resolve(folder).resolve("expected.txt"), actual);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyCaseShowsTheCodeOfItsFolder(Path folder) {
        String code = folder.getName(0).toString();
        List<String> found = FrontHalf.diagnose(Corpus.inputs(folder)).stream()
                .map(diagnostic -> diagnostic.code().value())
                .toList();
        if (code.equals(VALID)) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).contains(code);
        }
    }

    @Test
    void theCorpusHasAtLeastSixtyMistakes() {
        assertThat(cases().stream().filter(folder -> !folder.startsWith(VALID))).hasSizeGreaterThan(60);
    }

    static List<Path> cases() {
        return Corpus.cases();
    }

    private static String render(List<Diagnostic> diagnostics) {
        StringBuilder text = new StringBuilder();
        for (Diagnostic found : diagnostics) {
            text.append(place(found.origin())).append(": ");
            text.append(found.severity().name().toLowerCase(Locale.ROOT));
            text.append(" [").append(found.code()).append("] ");
            text.append(found.message()).append('\n');
            found.hint()
                    .ifPresent(hint -> text.append("    hint: ").append(hint).append('\n'));
        }
        return text.toString();
    }

    private static String place(Origin origin) {
        Object end = origin instanceof Origin.Text text ? text.end() : origin.start();
        return origin.source() + ":" + origin.start() + "-" + end;
    }
}
