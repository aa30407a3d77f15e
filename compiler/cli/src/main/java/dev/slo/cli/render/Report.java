package dev.slo.cli.render;

import dev.slo.compiler.pipeline.Source;
import dev.slo.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/**
 * What there is to say about some sources.
 *
 * @param diagnostics in the order in which they are shown
 * @param sources what was read, for counts and snippets
 */
public record Report(List<Diagnostic> diagnostics, List<Source> sources) {

    /** Sorts the diagnostics. */
    public Report {
        diagnostics = diagnostics.stream().sorted(Diagnostic.ORDER).toList();
        sources = List.copyOf(sources);
    }

    /** The source of that name; empty when it could not be read. */
    Optional<Source> source(String name) {
        return sources.stream().filter(source -> source.name().equals(name)).findFirst();
    }
}
