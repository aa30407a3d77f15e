package dev.slo.compiler.emit.cloudwatch;

import dev.slo.promql.Expr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A selector as relabelling rules of Prometheus, which know the same regular expressions, anchored too, and take a label
 * that is missing for an empty one. A step is counted for every matcher that holds; a matcher that must not hold sets the
 * count back. Whoever gets to the end is marked by a label of the selector's own.
 */
final class SelectorSteps {

    /** The label that counts steps. */
    static final String STEP = "slo_step";

    private static final String SEPARATOR = ";";
    private static final Pattern SPECIAL = Pattern.compile("[\\\\.+*?()|\\[\\]{}^$]");

    private SelectorSteps() {}

    /**
     * Rules that put a mark on the series of a selector and on no others.
     *
     * @param number the selector's own, so that the steps of one before do not count for it
     */
    static List<Map<String, Object>> marking(Expr.VectorSelector selector, int number, String mark) {
        List<Map<String, Object>> rules = new ArrayList<>();
        int step = 1;
        rules.add(rule(List.of("__name__"), literal(selector.metric().orElseThrow()), STEP, number + "-" + step));
        for (Expr.Matcher matcher : selector.matchers()) {
            if (!isNegative(matcher)) {
                rules.add(step(number + "-" + step, matcher, number + "-" + (step + 1)));
                step++;
            }
        }
        for (Expr.Matcher matcher : selector.matchers()) {
            if (isNegative(matcher)) {
                rules.add(step(number + "-" + step, matcher, ""));
            }
        }
        rules.add(rule(List.of(STEP), number + "-" + step, mark, Marks.SET));
        return rules;
    }

    /** A rule that writes a text into a label of the series whose labels match. */
    static Map<String, Object> rule(List<String> sources, String regex, String target, String replacement) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("source_labels", sources);
        rule.put("regex", escaped(regex));
        rule.put("target_label", target);
        rule.put("replacement", escaped(replacement));
        return rule;
    }

    /** A text in which the collector does not look for variables. */
    static String escaped(String text) {
        return text.replace("$", "$$");
    }

    /** A regular expression of RE2 that matches this text only. */
    static String literal(String text) {
        return SPECIAL.matcher(text).replaceAll("\\\\$0");
    }

    private static Map<String, Object> step(String from, Expr.Matcher matcher, String to) {
        String value = matcher.op().isRegex() ? "(?:" + matcher.value() + ")" : literal(matcher.value());
        return rule(List.of(STEP, matcher.label()), from + SEPARATOR + value, STEP, to);
    }

    private static boolean isNegative(Expr.Matcher matcher) {
        return switch (matcher.op()) {
            case EQUAL, REGEX -> false;
            case NOT_EQUAL, NOT_REGEX -> true;
        };
    }
}
