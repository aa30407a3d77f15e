package dev.slo.spec;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The place of a part within a spec, such as {@code slos[2].sli.events.bad}. Paths follow the keys of the YAML format;
 * the Java DSL uses the same ones.
 *
 * @param text field names and indices; empty for the whole document
 */
public record SpecPath(String text) implements Comparable<SpecPath> {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]+");

    /** The whole document. */
    public static final SpecPath ROOT = new SpecPath("");

    /** The SLO with that index among the document's SLOs. */
    public static SpecPath slo(int index) {
        return ROOT.field("slos").index(index);
    }

    /** The part under a key. A key that is not a plain word, such as {@code a.b}, is quoted. */
    public SpecPath field(String key) {
        String step = PLAIN.matcher(key).matches() ? key : "'" + key.replace("'", "''") + "'";
        return new SpecPath(text.isEmpty() ? step : text + "." + step);
    }

    /** The element of a list, counted from 0. */
    public SpecPath index(int index) {
        return new SpecPath(text + "[" + index + "]");
    }

    /** The part that this one belongs to; empty for the whole document. */
    public Optional<SpecPath> parent() {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new SpecPath(text.substring(0, Math.max(0, lastStep()))));
    }

    private int lastStep() {
        boolean quoted = text.endsWith("'");
        for (int i = text.length() - (quoted ? 2 : 1); i >= 0; i--) {
            char c = text.charAt(i);
            if (quoted) {
                quoted = c != '\'';
            } else if (c == '.' || c == '[') {
                return i;
            } else if (c == '\'') {
                quoted = true;
            }
        }
        return 0;
    }

    @Override
    public int compareTo(SpecPath other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
