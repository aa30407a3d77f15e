package dev.slo.compiler.pipeline;

import dev.slo.compiler.emit.Artefact;
import dev.slo.compiler.emit.BrokenTemplate;
import dev.slo.compiler.emit.Emitter;
import dev.slo.compiler.emit.runbook.Runbooks;
import dev.slo.compiler.plan.ServicePlan;
import dev.slo.diagnostic.Code;
import dev.slo.diagnostic.Diagnostic;
import dev.slo.diagnostic.Origin;
import dev.slo.diagnostic.Position;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Emits the runbooks of one compile, and remembers what is wrong with a template of the user's. */
final class RunbookStep implements Emitter {

    private static final Code BROKEN = new Code("runbook.broken-template");

    private final Optional<Source> template;
    private Optional<Diagnostic> problem = Optional.empty();

    /** With a template, or with the standard one. */
    RunbookStep(Optional<Source> template) {
        this.template = template;
    }

    @Override
    public List<Artefact> emit(List<ServicePlan> plans) {
        if (template.isEmpty()) {
            return Runbooks.standard().emit(plans);
        }
        Source source = template.get();
        String text = new String(source.bytes(), StandardCharsets.UTF_8);
        try {
            return Runbooks.of(source.name(), text).emit(plans);
        } catch (BrokenTemplate broken) {
            problem = Optional.of(diagnostic(source.name(), text, broken));
            return List.of();
        }
    }

    /** What is wrong with the template; to be asked after {@link #emit}. */
    Optional<Diagnostic> problem() {
        return problem;
    }

    private static Diagnostic diagnostic(String name, String text, BrokenTemplate broken) {
        List<String> lines = text.lines().toList();
        BrokenTemplate.Stretch at = broken.stretch();
        Position start = position(lines, at.line(), at.column());
        Position end = position(lines, at.endLine(), at.endColumn() + 1);
        return Diagnostic.error(BROKEN, new Origin.Text(name, start, end), String.valueOf(broken.getMessage()))
                .withHint(
                        "docs/runbooks.md lists what a template has; tags and interpolations stand in square brackets");
    }

    /** FreeMarker counts UTF-16 units, we count code points. */
    private static Position position(List<String> lines, int line, int column) {
        String text = line <= lines.size() ? lines.get(line - 1) : "";
        int units = Math.min(column - 1, text.length());
        return new Position(line, text.codePointCount(0, units) + 1);
    }
}
