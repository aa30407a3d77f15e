package dev.slo.contract;

import dev.slo.contract.exposition.Exposition;
import dev.slo.contract.exposition.ExpositionParser;
import dev.slo.diagnostic.Checked;
import dev.slo.diagnostic.Diagnostic;
import dev.slo.diagnostic.Origin;
import dev.slo.spec.ServiceSpec;
import dev.slo.yaml.YamlFrontEnd;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The corpus of contracts on disk: {@code contract/<code>/<case>/} holds {@code spec.yaml} and {@code metrics.txt}. */
final class ContractCases {

    static final Path ROOT = Path.of("src/test/resources/contract");

    private ContractCases() {}

    static List<Path> all() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.endsWith("spec.yaml"))
                    .map(file -> ROOT.relativize(file.getParent()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Diagnostic> check(Path folder, ContractOptions options) {
        Checked<Exposition> exposition = ExpositionParser.parse("metrics.txt", text(folder.resolve("metrics.txt")));
        List<ServiceSpec> specs = specs(text(folder.resolve("spec.yaml")));
        List<Diagnostic> all = new ArrayList<>(exposition.diagnostics());
        exposition.value().ifPresent(read -> all.addAll(ContractCheck.check(specs, read, options)));
        return all;
    }

    static List<ServiceSpec> specs(String yaml) {
        Checked<List<ServiceSpec>> read = YamlFrontEnd.read("spec.yaml", yaml.getBytes(StandardCharsets.UTF_8));
        if (read.hasErrors()) {
            throw new IllegalArgumentException(render(read.diagnostics()));
        }
        return read.value().orElseThrow();
    }

    private static String text(Path file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String render(List<Diagnostic> diagnostics) {
        StringBuilder text = new StringBuilder();
        for (Diagnostic found : diagnostics) {
            Object end = found.origin() instanceof Origin.Text place
                    ? place.end()
                    : found.origin().start();
            text.append(found.origin()).append('-').append(end).append(": ");
            text.append(found.severity().name().toLowerCase(Locale.ROOT));
            text.append(" [").append(found.code()).append("] ");
            text.append(found.message()).append('\n');
            found.hint()
                    .ifPresent(hint -> text.append("    hint: ").append(hint).append('\n'));
        }
        return text.toString();
    }
}
