package dev.slo.compiler.pipeline;

import dev.slo.compiler.emit.Artefact;
import dev.slo.compiler.emit.Emitter;
import dev.slo.compiler.emit.catalog.Catalog;
import dev.slo.compiler.emit.prometheus.RuleFiles;
import dev.slo.compiler.emit.promtool.ProofFiles;
import dev.slo.compiler.plan.Planner;
import dev.slo.compiler.plan.ServicePlan;
import dev.slo.diagnostic.Checked;
import dev.slo.diagnostic.Diagnostic;
import dev.slo.spec.ServiceSpec;
import dev.slo.validation.Validator;
import dev.slo.yaml.YamlFrontEnd;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The whole compile: load, validate, plan, emit. Pure: neither reads nor writes a file. */
public final class Compiler {

    private static final List<Emitter> EMITTERS = List.of(new RuleFiles(), new ProofFiles(), new Catalog());

    private Compiler() {}

    /** Loads sources and validates all of them together; their order does not matter. */
    public static Loaded load(List<Source> sources) {
        return load(sources, List.of());
    }

    /** The same, together with specs that were declared in Java. */
    public static Loaded load(List<Source> sources, List<ServiceSpec> declared) {
        List<ServiceSpec> specs = new ArrayList<>(declared);
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (Source source :
                sources.stream().sorted(Comparator.comparing(Source::name)).toList()) {
            Checked<List<ServiceSpec>> read = YamlFrontEnd.read(source.name(), source.bytes());
            read.value().ifPresent(specs::addAll);
            diagnostics.addAll(read.diagnostics());
        }
        diagnostics.addAll(Validator.validate(specs));
        return new Loaded(specs, diagnostics, sources);
    }

    /** Plans and emits; no value when the specs have errors, or the template of runbooks has. */
    public static Checked<Compilation> compile(Loaded loaded) {
        if (loaded.hasErrors()) {
            return Checked.failed(loaded.diagnostics());
        }
        List<ServicePlan> plans = loaded.specs().stream()
                .map(spec -> Planner.plan(spec.service()))
                .toList();
        RunbookStep runbooks = new RunbookStep(loaded.runbookTemplate());
        List<Artefact> artefacts = Stream.concat(EMITTERS.stream(), Stream.of(runbooks))
                .parallel()
                .flatMap(emitter -> emitter.emit(plans).stream())
                .sorted(Comparator.comparing(Artefact::path))
                .toList();
        List<Diagnostic> diagnostics = Stream.concat(loaded.diagnostics().stream(), runbooks.problem().stream())
                .toList();
        return runbooks.problem().isPresent()
                ? Checked.failed(diagnostics)
                : Checked.of(new Compilation(plans, artefacts), diagnostics);
    }
}
