package dev.slo.cli.render;

import dev.slo.compiler.emit.TemplateText;
import dev.slo.compiler.review.SloSheet;
import freemarker.core.PlainTextOutputFormat;
import freemarker.template.TemplateMethodModelEx;
import java.util.Map;

/** An SLO in plain words, from the template {@code sheet.ftl}. */
public final class SheetText {

    private SheetText() {}

    /** The sheet as text, in lines with a final line feed. */
    public static String print(SloSheet sheet, Style style) {
        TemplateMethodModelEx bold = texts -> style.bold(String.valueOf(texts.get(0)));
        return TemplateText.resource(SheetText.class, "sheet.ftl", PlainTextOutputFormat.INSTANCE)
                .fill(Map.of("sheet", sheet, "bold", bold));
    }
}
