package dev.slo.compiler.pipeline;

import dev.slo.compiler.emit.Artefact;
import dev.slo.compiler.emit.Emitter;
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
import java.util.Set;

/** The whole compile: load, validate, plan, emit. Pure: neither reads nor writes a file. */
public final class Compiler {

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

    /** Plans, and emits for all targets; no value when the specs, the template or the base have errors. */
    public static Checked<Compilation> compile(Loaded loaded) {
        return compile(loaded, Target.all());
    }

    /** The same for some targets. */
    public static Checked<Compilation> compile(Loaded loaded, Set<Target> targets) {
        if (loaded.hasErrors()) {
            return Checked.failed(loaded.diagnostics());
        }
        List<ServicePlan> plans = loaded.specs().stream()
                .map(spec -> Planner.plan(spec.service()))
                .toList();
        RunbookStep runbooks = new RunbookStep(loaded.runbookTemplate());
        AlertmanagerStep alertmanager = new AlertmanagerStep(loaded.alertmanagerBase());
        List<Emitter> emitters = new ArrayList<>();
        targets.forEach(target -> emitters.addAll(target.emitters()));
        emitters.addAll(targets.contains(Target.RUNBOOKS) ? List.of(runbooks) : List.of());
        emitters.addAll(targets.contains(Target.ALERTMANAGER) ? List.of(alertmanager) : List.of());
        List<Artefact> artefacts = emitters.parallelStream()
                .flatMap(emitter -> emitter.emit(plans).stream())
                .sorted(Comparator.comparing(Artefact::path))
                .toList();
        List<Diagnostic> diagnostics = new ArrayList<>(loaded.diagnostics());
        runbooks.problem().ifPresent(diagnostics::add);
        diagnostics.addAll(alertmanager.diagnostics());
        return diagnostics.stream().anyMatch(Diagnostic::isError)
                ? Checked.failed(diagnostics)
                : Checked.of(new Compilation(targets, plans, artefacts), diagnostics);
    }
}
