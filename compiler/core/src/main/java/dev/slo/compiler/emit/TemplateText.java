package dev.slo.compiler.emit;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.OutputFormat;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateNumberModel;
import freemarker.template.Version;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleFunction;

/**
 * A FreeMarker template that gives the same text on every machine: numbers do not depend on the locale, Java classes
 * are out of reach. Tags and interpolations are in square brackets, {@code [#if …]} and {@code [=…]}, as braces mean
 * something else in alert templates, in Grafana and in PromQL.
 *
 * <p>Besides the model a template has {@code duration(seconds)}, {@code percent(ratio)} and {@code count(number)}, which
 * write figures as people say them.
 */
public final class TemplateText {

    private static final Version VERSION = Configuration.VERSION_2_3_34;
    private static final Map<String, TemplateMethodModelEx> FUNCTIONS = Map.of(
            "duration", figure(Quantities::duration),
            "percent", figure(Quantities::percent),
            "count", figure(Quantities::count));

    private final Template template;

    private TemplateText(Template template) {
        this.template = template;
    }

    /**
     * A template among the resources.
     *
     * @param place a class beside it
     * @param name of the file; templates that it includes stand beside it, too
     * @param format escapes what is interpolated
     */
    public static TemplateText resource(Class<?> place, String name, OutputFormat format) {
        Configuration configuration = configuration(format);
        configuration.setTemplateLoader(new ClassTemplateLoader(place, ""));
        try {
            return new TemplateText(configuration.getTemplate(name));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /**
     * A template that stands alone.
     *
     * @param name for messages
     * @param format escapes what is interpolated
     * @throws BrokenTemplate when the text is no template
     */
    public static TemplateText of(String name, String text, OutputFormat format) {
        try {
            return new TemplateText(new Template(name, text, configuration(format)));
        } catch (ParseException e) {
            throw BrokenTemplate.of(e);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /**
     * The text for a model.
     *
     * @param model maps, lists, texts, numbers, records and FreeMarker's own models
     * @throws BrokenTemplate when the template asks for what the model does not have
     */
    public String fill(Map<String, ?> model) {
        Map<String, Object> all = new HashMap<>(FUNCTIONS);
        all.putAll(model);
        StringWriter text = new StringWriter();
        try {
            template.process(all, text);
        } catch (TemplateException e) {
            throw BrokenTemplate.of(e);
        } catch (IOException e) {
            throw new UncheckedIOException(template.getName(), e);
        }
        return text.toString();
    }

    private static TemplateMethodModelEx figure(DoubleFunction<String> words) {
        return values ->
                words.apply(((TemplateNumberModel) values.get(0)).getAsNumber().doubleValue());
    }

    private static Configuration configuration(OutputFormat format) {
        Configuration configuration = new Configuration(VERSION);
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setLocale(Locale.ROOT);
        configuration.setNumberFormat("c");
        configuration.setBooleanFormat("c");
        configuration.setTabSize(1);
        configuration.setTagSyntax(Configuration.SQUARE_BRACKET_TAG_SYNTAX);
        configuration.setInterpolationSyntax(Configuration.SQUARE_BRACKET_INTERPOLATION_SYNTAX);
        configuration.setOutputFormat(format);
        configuration.setRecognizeStandardFileExtensions(false);
        configuration.setObjectWrapper(new DefaultObjectWrapperBuilder(VERSION).build());
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        return configuration;
    }
}
