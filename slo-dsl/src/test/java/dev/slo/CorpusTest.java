package dev.slo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.diagnostic.Checked;
import dev.slo.diagnostic.Diagnostic;
import dev.slo.diagnostic.Origin;
import dev.slo.spec.ServiceSpec;
import dev.slo.yaml.YamlFrontEnd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the front end and the validation over every case of the corpus, {@code corpus/<code>/<case>/}: one or several
 * {@code *.yaml} files of one compile, and {@code expected.txt} with every diagnostic. {@code -Dcorpus.update=true}
 * rewrites the expectations, except in CI.
 */
class CorpusTest {

    private static final Path CORPUS = Path.of("src/test/resources/corpus");

    @ParameterizedTest
    @MethodSource("cases")
    void everyCaseHasExactlyTheExpectedDiagnostics(Path folder) throws IOException {
        String actual = render(diagnostics(folder));
        Path expected = CORPUS.resolve(folder).resolve("expected.txt");
        if (Boolean.getBoolean("corpus.update")) {
            assertThat(System.getenv("CI"))
                    .as("CI does not rewrite expectations")
                    .isNotEqualTo("true");
            Files.writeString(expected, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(expected));
        if (folder.startsWith("valid")) {
            assertThat(actual).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyCaseShowsTheCodeOfItsFolder(Path folder) throws IOException {
        String code = folder.getName(0).toString();
        if (!code.equals("valid")) {
            assertThat(diagnostics(folder))
                    .extracting(found -> found.code().value())
                    .contains(code);
        }
    }

    @Test
    void theCorpusIsNotEmpty() throws IOException {
        assertThat(cases()).hasSizeGreaterThan(60);
    }

    static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.walk(CORPUS)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".yaml"))
                    .map(file -> CORPUS.relativize(file.getParent()))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    private static List<Diagnostic> diagnostics(Path folder) throws IOException {
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (Path file : inputs(CORPUS.resolve(folder))) {
            Checked<List<ServiceSpec>> read =
                    YamlFrontEnd.read(file.getFileName().toString(), Files.readAllBytes(file));
            diagnostics.addAll(read.diagnostics());
        }
        return diagnostics.stream().sorted(Diagnostic.ORDER).toList();
    }

    private static List<Path> inputs(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static String render(List<Diagnostic> diagnostics) {
        StringBuilder text = new StringBuilder();
        for (Diagnostic found : diagnostics) {
            text.append(place(found.origin())).append(": ");
            text.append(found.severity().name().toLowerCase(Locale.ROOT));
            text.append(" [")
                    .append(found.code())
                    .append("] ")
                    .append(found.message())
                    .append('\n');
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
