package dev.slo.compiler.routing;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.slo.spec.reading.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;

/**
 * What a matcher of Alertmanager says about one label; a label that an alert lacks is empty. Expressions are of RE2 and
 * match whole values, as there.
 *
 * @param label the label's name
 * @param holds whether a value is accepted
 */
record LabelMatch(String label, Predicate<String> holds) {

    private static final java.util.regex.Pattern TEXT = java.util.regex.Pattern.compile(
            "\\s*\"?([^\\s\"=~!,{}]+)\"?\\s*(=~|!~|!=|=)\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|[^,{}]*)",
            java.util.regex.Pattern.DOTALL);

    private static final java.util.regex.Pattern ESCAPE =
            java.util.regex.Pattern.compile("\\\\(.)", java.util.regex.Pattern.DOTALL);

    /** Whether the alert's label is accepted. */
    boolean accepts(Map<String, String> labels) {
        return holds.test(labels.getOrDefault(label, ""));
    }

    /** What the keys of a mapping say; all of it has to hold. */
    static List<LabelMatch> read(Tree tree, String matchers, String match, String matchRe) {
        List<LabelMatch> found = new ArrayList<>();
        Parts.texts(tree, matchers).forEach(text -> found.addAll(parse(text)));
        Parts.pairs(tree, match).forEach((label, value) -> found.add(of(label, "=", value)));
        Parts.pairs(tree, matchRe).forEach((label, value) -> found.add(of(label, "=~", value)));
        return found;
    }

    /** One text may hold several, with commas between them and braces around. */
    static List<LabelMatch> parse(String text) {
        List<LabelMatch> found = new ArrayList<>();
        Matcher next = TEXT.matcher(text);
        while (next.find()) {
            found.add(of(next.group(1), next.group(2), unquoted(next.group(3).strip())));
        }
        return found;
    }

    private static LabelMatch of(String label, String operator, String value) {
        return new LabelMatch(
                label,
                switch (operator) {
                    case "=" -> value::equals;
                    case "!=" -> Predicate.not(value::equals);
                    case "=~" -> expression(value);
                    default -> expression(value).negate();
                });
    }

    /** An expression that cannot be read matches nothing; Alertmanager refuses the whole configuration. */
    private static Predicate<String> expression(String text) {
        try {
            Pattern pattern = Pattern.compile(text, Pattern.DOTALL);
            return pattern::matches;
        } catch (PatternSyntaxException e) {
            return value -> false;
        }
    }

    private static String unquoted(String text) {
        if (text.length() < 2 || !text.startsWith("\"")) {
            return text;
        }
        return ESCAPE.matcher(text.substring(1, text.length() - 1))
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1).equals("n") ? "\n" : found.group(1)));
    }
}
