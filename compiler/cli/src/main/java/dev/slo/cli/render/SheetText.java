package dev.slo.cli.render;

import dev.slo.compiler.pipeline.SloSheet;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateNumberModel;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** An SLO in plain words, from the template {@code sheet.ftl}. */
public final class SheetText {

    private SheetText() {}

    /** The sheet as text, in lines with a final line feed. */
    public static String print(SloSheet sheet, Style style) {
        Map<String, Object> model = Map.of(
                "sheet", sheet,
                "duration", number(Quantities::duration),
                "percent", number(Quantities::percent),
                "count", number(Quantities::count),
                "bold", (TemplateMethodModelEx) texts -> style.bold(String.valueOf(texts.get(0))));
        StringWriter text = new StringWriter();
        try {
            configuration().getTemplate("sheet.ftl").process(model, text);
        } catch (TemplateException e) {
            throw new IllegalStateException("sheet.ftl", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private interface Words {
        String of(double value);
    }

    private static TemplateMethodModelEx number(Words words) {
        return values ->
                words.of(((TemplateNumberModel) values.get(0)).getAsNumber().doubleValue());
    }

    private static Configuration configuration() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setClassForTemplateLoading(SheetText.class, "");
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setLocale(Locale.ROOT);
        configuration.setNumberFormat("c");
        configuration.setTagSyntax(Configuration.SQUARE_BRACKET_TAG_SYNTAX);
        configuration.setInterpolationSyntax(Configuration.SQUARE_BRACKET_INTERPOLATION_SYNTAX);
        configuration.setObjectWrapper(new DefaultObjectWrapperBuilder(Configuration.VERSION_2_3_34).build());
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        return configuration;
    }
}
