package dev.slo.promql;

import java.util.Locale;
import java.util.Set;

/** Names of PromQL: which need quotes, and which keywords may serve as names where. */
final class Words {

    /** Keywords that the grammar never reads as a metric name. */
    private static final Set<String> NEVER_METRIC =
            Set.of("atan2", "bool", "on", "ignoring", "group_left", "group_right", "inf", "nan");

    /** Keywords that may be metric names, yet never function names. */
    private static final Set<String> NEVER_FUNCTION = Set.of("and", "or", "unless", "offset", "by", "without");

    private Words() {}

    static boolean isNumber(String word) {
        return word.equalsIgnoreCase("inf") || word.equalsIgnoreCase("nan");
    }

    static boolean mayBeFunction(String word) {
        String lower = lower(word);
        return !NEVER_METRIC.contains(lower) && !NEVER_FUNCTION.contains(lower) && !word.contains(":");
    }

    /** Whether a metric name stands without quotes in front of the braces. */
    static boolean isPlainMetric(String name) {
        return !NEVER_METRIC.contains(lower(name)) && isIdentifier(name, true);
    }

    /** Whether a label name stands without quotes in a matcher. */
    static boolean isPlainLabel(String name) {
        return isIdentifier(name, false);
    }

    /**
     * Whether a label name stands without quotes in a list of labels, where the lexer still reads numbers, and where
     * the grammar of Prometheus knows every keyword but one.
     */
    static boolean isPlainLabelOfList(String name) {
        return isIdentifier(name, false) && !isNumber(name) && !name.equalsIgnoreCase("without");
    }

    static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private static boolean isIdentifier(String name, boolean colons) {
        if (name.isEmpty() || isDigit(name.charAt(0))) {
            return false;
        }
        // No stream: printing asks this for every name of every expression, and a stream costs more than the name.
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!isPart(c) && !(colons && c == ':')) {
                return false;
            }
        }
        return true;
    }

    static boolean isStart(char c) {
        return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean isPart(char c) {
        return isStart(c) || isDigit(c);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
