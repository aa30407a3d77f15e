package dev.slo.compiler.emit;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** Streams a tree of maps, lists and scalars into a format of Jackson's, without data binding. */
final class TreeText {

    private final TokenStreamFactory factory;
    private final boolean dense;

    private TreeText(TokenStreamFactory factory, boolean dense) {
        this.factory = factory;
        this.dense = dense;
    }

    /** The tree as text; when dense, what holds nothing but scalars is on one line. That is for JSON only. */
    static String write(TokenStreamFactory factory, Map<String, ?> tree, boolean dense) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = factory.createGenerator(new Indented(), text)) {
            new TreeText(factory, dense).value(out, tree);
        }
        String written = text.toString();
        return written.endsWith("\n") ? written : written + "\n";
    }

    private void value(JsonGenerator out, @Nullable Object value) {
        if (value == null) {
            out.writeNull();
        } else if (dense && isFlat(value)) {
            out.writeRawValue(oneLine(value));
        } else if (value instanceof Map<?, ?> map) {
            out.writeStartObject();
            map.forEach((key, member) -> {
                out.writeName((String) key);
                value(out, member);
            });
            out.writeEndObject();
        } else if (value instanceof List<?> list) {
            out.writeStartArray();
            list.forEach(element -> value(out, element));
            out.writeEndArray();
        } else if (value instanceof String string) {
            out.writeString(string);
        } else if (value instanceof Boolean bool) {
            out.writeBoolean(bool);
        } else if (value instanceof BigDecimal decimal) {
            out.writeNumber(decimal.toPlainString());
        } else if (value instanceof Number number) {
            out.writeNumber(number.longValue());
        } else {
            throw new IllegalArgumentException("no text for " + value.getClass());
        }
    }

    private static boolean isFlat(Object value) {
        Collection<?> members = value instanceof Map<?, ?> map ? map.values() : List.of();
        members = value instanceof List<?> list ? list : members;
        for (Object member : members) {
            if (member instanceof Map || member instanceof List) {
                return false;
            }
        }
        return !members.isEmpty();
    }

    private String oneLine(Object value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = factory.createGenerator(ObjectWriteContext.empty(), text)) {
            new TreeText(factory, false).value(out, value);
        }
        return text.toString();
    }

    /** Two spaces and {@code \n}, whatever the platform. */
    private static final class Indented extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            Separators separators = Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator("");
            return new DefaultPrettyPrinter(separators)
                    .withObjectIndenter(lines)
                    .withArrayIndenter(lines);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
