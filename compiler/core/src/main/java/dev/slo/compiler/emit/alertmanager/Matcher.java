package dev.slo.compiler.emit.alertmanager;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * The text of a matcher of Alertmanager. Values without special characters stand bare, which both of its parsers, the
 * classic one and that for UTF-8 names, read alike; all others are quoted.
 */
final class Matcher {

    /** Matches every alert of an SLO and no other. */
    static final String ANY_SLO = "slo=~.+";

    /** Matches alerts that belong to nobody. */
    static final String NO_OWNER = "owner=\"\"";

    private Matcher() {}

    /** A label has a value. */
    static String equal(String label, String value) {
        return label + "=" + text(value);
    }

    /**
     * A label has one of several values.
     *
     * @param words values of letters, digits, hyphens and underscores only, at least one
     */
    static String oneOf(String label, Collection<String> words) {
        return words.size() == 1
                ? equal(label, words.iterator().next())
                : label + "=~" + words.stream().sorted().collect(Collectors.joining("|"));
    }

    private static String text(String value) {
        if (value.matches("[A-Za-z0-9_.-]+")) {
            return value;
        }
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
