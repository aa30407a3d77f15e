package dev.slo.diagnostic;

import java.util.regex.Pattern;

/**
 * The stable name of a kind of diagnostic, such as {@code objective.out-of-range}: a group and a name in kebab case.
 *
 * @param value the text users write in suppressions and pass to {@code slo explain}
 */
public record Code(String value) implements Comparable<Code> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*\\.[a-z0-9]+(-[a-z0-9]+)*");

    /** Refuses text that is not of the form {@code group.name}; that is a mistake of ours, not of the user's. */
    public Code {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a diagnostic code: " + value);
        }
    }

    /** The part before the dot, such as {@code objective}. */
    public String group() {
        return value.substring(0, value.indexOf('.'));
    }

    @Override
    public int compareTo(Code other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
