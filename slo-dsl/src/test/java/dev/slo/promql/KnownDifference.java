package dev.slo.promql;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Why we and Prometheus 2.42 may judge an expression differently; {@code docs/promql.md} tells the same reasons. */
enum KnownDifference {
    /** Since 3.0 a duration is a number and a number is a duration. */
    DURATIONS_AND_NUMBERS(
            "unexpected duration .*|missing unit character in duration|unexpected number .* in (offset|subquery).*"),
    /** Since 2.54 numbers may hold underscores. */
    UNDERSCORES("bad number or duration syntax: .*"),
    /** Since 3.0 names may be quoted. */
    QUOTED_NAMES("unexpected string .* in (label matching|grouping opts).*"),
    /** Functions that 2.42 does not have; start and end are keywords to it. */
    NEWER_FUNCTIONS("unknown function with name .*|unexpected \"\\(\""),
    /** Java's strings cannot hold text that is not UTF-8. */
    BYTES("an escape in this string is unknown, or spells bytes that are not UTF-8"),
    /** RE2 for Java reads some oddities differently and refuses group names used twice; ours has a limit of size. */
    REGULAR_EXPRESSIONS(
            "RE2 refuses this regular expression: (invalid nested repetition operator|invalid character class range"
                    + "|duplicate capture group name|it is too large once its repetitions are written out)"),
    /** To 2.42 any letter behind a range is a colon. */
    LETTERS_AS_COLONS("expected ':' or ']', found '[A-Za-z_].*'");

    private final Pattern message;

    KnownDifference(String message) {
        this.message = Pattern.compile("(?:could not parse expression: \\d+:\\d+: parse error: )?(?:" + message + ")");
    }

    /** Whether the one who refuses an expression does so for a known reason. */
    static boolean explains(List<String> messages) {
        return messages.stream().allMatch(message -> Arrays.stream(values())
                .anyMatch(known -> known.message.matcher(message).matches()));
    }
}
