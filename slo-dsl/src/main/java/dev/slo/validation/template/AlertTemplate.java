package dev.slo.validation.template;

import java.util.List;

/**
 * A text of an alert that Prometheus expands with Go's template language.
 *
 * @param problems what Prometheus would refuse, in the order of the text; a broken action ends the reading
 * @param labels which labels of the alert's series it reads
 */
public record AlertTemplate(List<Problem> problems, List<LabelUse> labels) {

    private static final AlertTemplate PLAIN = new AlertTemplate(List.of(), List.of());

    /** Copies the lists. */
    public AlertTemplate {
        problems = List.copyOf(problems);
        labels = List.copyOf(labels);
    }

    /** Reads a text, with or without template actions. */
    public static AlertTemplate read(String text) {
        if (!text.contains("{{")) {
            return PLAIN;
        }
        TemplateCheck check = new TemplateCheck();
        try {
            for (Action action : new TemplateLexer(text).actions()) {
                check.action(action);
            }
            check.finish();
        } catch (BrokenTemplate broken) {
            check.note(broken.problem());
        }
        return check.result();
    }

    /**
     * Something wrong with a template.
     *
     * @param from index of the first character, in UTF-16 units
     * @param to index behind the last one
     * @param message one sentence without a full stop
     * @param hint what to write instead
     */
    public record Problem(int from, int to, String message, String hint) {}

    /**
     * A label that a template reads.
     *
     * @param name the label
     * @param from index of the first character of the expression that reads it, in UTF-16 units
     * @param to index behind the last one
     */
    public record LabelUse(String name, int from, int to) {}
}
