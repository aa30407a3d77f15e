package dev.slo.model;

import java.util.regex.Pattern;

/**
 * The identity of a service or of an SLO within its service. It becomes a label value, a file name and part of a rule
 * group's name, so it is a DNS label: lower-case letters, digits and hyphens.
 *
 * @param value 1 to 63 characters, such as {@code requests-availability}
 */
public record Name(String value) implements Comparable<Name> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException with a message for the user
     */
    public Name {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "'" + value
                            + "' is not a name: write lower-case letters, digits and hyphens, at most 63 of them, such as requests-availability");
        }
    }

    @Override
    public int compareTo(Name other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
