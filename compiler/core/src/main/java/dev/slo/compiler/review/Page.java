package dev.slo.compiler.review;

import dev.slo.compiler.emit.TemplateText;
import freemarker.core.HTMLOutputFormat;
import java.util.Map;

/** A page from a template beside this class: one file with its styles and its script, all text escaped for HTML. */
final class Page {

    private Page() {}

    static String of(String template, Map<String, ?> model) {
        return TemplateText.resource(Page.class, template, HTMLOutputFormat.INSTANCE)
                .fill(model);
    }
}
