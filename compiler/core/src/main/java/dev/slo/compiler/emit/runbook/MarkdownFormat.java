package dev.slo.compiler.emit.runbook;

import dev.slo.compiler.emit.Markdown;
import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** Lets FreeMarker escape whatever a template interpolates, so that no template can forget to. */
final class MarkdownFormat extends CommonMarkupOutputFormat<MarkdownFormat.Text> {

    static final MarkdownFormat INSTANCE = new MarkdownFormat();

    private MarkdownFormat() {}

    /** Text that is Markdown already, or still to be escaped. */
    static final class Text extends CommonTemplateMarkupOutputModel<Text> {

        private Text(@Nullable String plain, @Nullable String markdown) {
            super(plain, markdown);
        }

        @Override
        public MarkdownFormat getOutputFormat() {
            return INSTANCE;
        }
    }

    @Override
    public String getName() {
        return "Markdown";
    }

    @Override
    public String getMimeType() {
        return "text/markdown";
    }

    @Override
    public void output(String plain, Writer out) throws IOException {
        out.write(Markdown.text(plain));
    }

    @Override
    public String escapePlainText(String plain) {
        return Markdown.text(plain);
    }

    @Override
    public boolean isLegacyBuiltInBypassed(String name) {
        return false;
    }

    @Override
    protected Text newTemplateMarkupOutputModel(@Nullable String plain, @Nullable String markdown) {
        return new Text(plain, markdown);
    }
}
