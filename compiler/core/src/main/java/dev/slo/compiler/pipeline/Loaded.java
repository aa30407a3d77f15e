package dev.slo.compiler.pipeline;

import dev.slo.diagnostic.Diagnostic;
import dev.slo.spec.ServiceSpec;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Specs that were loaded and validated together.
 *
 * @param specs the services that could be read, by name; with errors in the diagnostics, perhaps not all
 * @param diagnostics what there is to say about them, in {@link Diagnostic#ORDER}
 * @param sources what they were read from
 */
public record Loaded(List<ServiceSpec> specs, List<Diagnostic> diagnostics, List<Source> sources) {

    /** Sorts, so that the order of the input does not matter. */
    public Loaded {
        specs = specs.stream()
                .sorted(Comparator.comparing(spec -> spec.service().name()))
                .toList();
        diagnostics = diagnostics.stream().sorted(Diagnostic.ORDER).toList();
        sources = sources.stream().sorted(Comparator.comparing(Source::name)).toList();
    }

    /** The same with more to say. */
    public Loaded with(List<Diagnostic> more) {
        List<Diagnostic> all =
                Stream.concat(diagnostics.stream(), more.stream()).toList();
        return new Loaded(specs, all, sources);
    }

    /** Whether anything forbids to compile. */
    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }
}
