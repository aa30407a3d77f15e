package dev.slo.compiler.emit.runbook;

import dev.slo.compiler.emit.Artefact;
import dev.slo.compiler.emit.BrokenTemplate;
import dev.slo.compiler.emit.Emitter;
import dev.slo.compiler.emit.Markdown;
import dev.slo.compiler.emit.TemplateText;
import dev.slo.compiler.plan.ServicePlan;
import dev.slo.compiler.plan.SloPlan;
import freemarker.template.TemplateMethodModelEx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One Markdown page for each SLO: what it promises, what its alerts mean, what to ask first, whom to turn to. */
public final class Runbooks implements Emitter {

    private static final Map<String, TemplateMethodModelEx> FUNCTIONS = Map.of(
            "code", texts -> markdown(Markdown.code(text(texts, 0))),
            "fence", texts -> markdown(Markdown.fence(text(texts, 0), text(texts, 1))),
            "link", texts -> markdown(Markdown.link(text(texts, 0), text(texts, 1))));

    private final TemplateText template;

    private Runbooks(TemplateText template) {
        this.template = template;
    }

    /** The pages of our own template. */
    public static Runbooks standard() {
        return new Runbooks(TemplateText.resource(Runbooks.class, "runbook.ftl", MarkdownFormat.INSTANCE));
    }

    /**
     * The pages of a template of the user's.
     *
     * @param name of its file, for messages
     * @throws BrokenTemplate when the text is no template
     */
    public static Runbooks of(String name, String template) {
        return new Runbooks(TemplateText.of(name, template, MarkdownFormat.INSTANCE));
    }

    /** Where the page of an SLO stands in the output folder. */
    public static String path(SloPlan plan) {
        return "runbooks/" + plan.service().name() + "/" + plan.slo().name() + ".md";
    }

    /** {@inheritDoc} @throws BrokenTemplate when the template asks for what there is not */
    @Override
    public List<Artefact> emit(List<ServicePlan> plans) {
        return plans.stream()
                .flatMap(plan -> plan.slos().stream())
                .map(slo -> new Artefact(path(slo), page(slo)))
                .toList();
    }

    private String page(SloPlan plan) {
        Map<String, Object> model = new HashMap<>(FUNCTIONS);
        model.putAll(RunbookModel.of(plan));
        return template.fill(model).replace("\r\n", "\n").stripTrailing() + "\n";
    }

    private static MarkdownFormat.Text markdown(String text) throws freemarker.template.TemplateModelException {
        return MarkdownFormat.INSTANCE.fromMarkup(text);
    }

    private static String text(List<?> arguments, int index) throws freemarker.template.TemplateModelException {
        if (arguments.size() <= index) {
            throw new freemarker.template.TemplateModelException("an argument is missing");
        }
        return String.valueOf(arguments.get(index));
    }
}
