package dev.slo.compiler.pipeline;

import dev.slo.diagnostic.Checked;
import dev.slo.diagnostic.Diagnostic;
import dev.slo.spec.ServiceSpec;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Specs that were loaded and validated together.
 *
 * @param specs the services that could be read, by name; with errors in the diagnostics, perhaps not all
 * @param diagnostics what there is to say about them, in {@link Diagnostic#ORDER}
 * @param sources what they were read from
 * @param runbookTemplate what runbooks are made from, one of the sources; empty for the standard template
 * @param alertmanagerBase the Alertmanager configuration that the routes for SLOs are put into, one of the sources
 */
public record Loaded(
        List<ServiceSpec> specs,
        List<Diagnostic> diagnostics,
        List<Source> sources,
        Optional<Source> runbookTemplate,
        Optional<Source> alertmanagerBase) {

    /** Where an Alertmanager configuration usually is, so that nobody has to name it. */
    public static final String USUAL_ALERTMANAGER_BASE = "monitoring/alertmanager/base.yml";

    /** Sorts, so that the order of the input does not matter. */
    public Loaded {
        specs = specs.stream()
                .sorted(Comparator.comparing(spec -> spec.service().name()))
                .toList();
        diagnostics = diagnostics.stream().sorted(Diagnostic.ORDER).toList();
        sources = sources.stream().sorted(Comparator.comparing(Source::name)).toList();
    }

    /** Specs with nothing beside them: runbooks are made from the standard template. */
    public Loaded(List<ServiceSpec> specs, List<Diagnostic> diagnostics, List<Source> sources) {
        this(specs, diagnostics, sources, Optional.empty(), Optional.empty());
    }

    /** The same with a file beside the specs, used as the function says; where it could not be read, with the reason. */
    public Loaded with(Checked<Source> file, BiFunction<Loaded, Source, Loaded> use) {
        Loaded told = with(file.diagnostics());
        return file.value().map(source -> use.apply(told, source)).orElse(told);
    }

    /** The same with runbooks from a template of the user's. */
    public Loaded withRunbookTemplate(Source template) {
        return new Loaded(specs, diagnostics, and(template), Optional.of(template), alertmanagerBase);
    }

    /** The same with an Alertmanager configuration of the user's. */
    public Loaded withAlertmanagerBase(Source base) {
        return new Loaded(specs, diagnostics, and(base), runbookTemplate, Optional.of(base));
    }

    private List<Source> and(Source more) {
        return Stream.concat(sources.stream(), Stream.of(more)).toList();
    }

    /** The same with this to say, and nothing else. */
    public Loaded saying(List<Diagnostic> other) {
        return new Loaded(specs, other, sources, runbookTemplate, alertmanagerBase);
    }

    /** The same with more to say. */
    public Loaded with(List<Diagnostic> more) {
        List<Diagnostic> all =
                Stream.concat(diagnostics.stream(), more.stream()).toList();
        return saying(all);
    }

    /** Whether anything forbids to compile. */
    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }
}
