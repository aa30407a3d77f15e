package dev.slo.promql;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The pieces of printed PromQL that stay on one line in every layout. */
final class Fragments {

    private static final int MILLIS_DIGITS = 3;

    private Fragments() {}

    /** The metric in front of the braces; empty when it needs quotes or is not there. */
    static String metric(Expr.VectorSelector selector) {
        return selector.metric().filter(Words::isPlainMetric).orElse("");
    }

    /** What stands between the braces; braces are needed when there is anything, or no metric in front. */
    static List<String> matchers(Expr.VectorSelector selector) {
        List<String> parts = new ArrayList<>();
        selector.metric()
                .filter(Predicate.not(Words::isPlainMetric))
                .map(Quotes::quote)
                .ifPresent(parts::add);
        for (Expr.Matcher matcher : selector.matchers()) {
            String label = Words.isPlainLabel(matcher.label()) ? matcher.label() : Quotes.quote(matcher.label());
            parts.add(label + matcher.op().symbol() + Quotes.quote(matcher.value()));
        }
        return parts;
    }

    static boolean hasBraces(Expr.VectorSelector selector) {
        return !selector.matchers().isEmpty() || metric(selector).isEmpty();
    }

    /** A selector without its shift. */
    static String selector(Expr.VectorSelector selector) {
        String braces = hasBraces(selector) ? "{" + String.join(", ", matchers(selector)) + "}" : "";
        return metric(selector) + braces;
    }

    /** The modifiers, each with a space in front. */
    static String shift(TimeShift shift) {
        String at = shift.at().map(moment -> " @ " + moment(moment)).orElse("");
        long offset = shift.offsetMillis();
        String sign = offset < 0 ? "-" : "";
        return offset == 0 ? at : at + " offset " + sign + Durations.print(Math.abs(offset));
    }

    private static String moment(TimeShift.At moment) {
        if (moment instanceof TimeShift.At.Timestamp timestamp) {
            BigDecimal seconds = BigDecimal.valueOf(timestamp.millis(), MILLIS_DIGITS);
            return seconds.signum() == 0 ? "0" : seconds.stripTrailingZeros().toPlainString();
        }
        return moment instanceof TimeShift.At.Start ? "start()" : "end()";
    }

    static String range(Range range) {
        if (range instanceof Range.Fixed fixed) {
            return Durations.print(fixed.millis());
        }
        return range instanceof Range.Variable variable ? "$" + variable.name() : "$window";
    }

    /** Range and step of a subquery in brackets, with its shift. */
    static String subquery(Expr.Subquery subquery) {
        String step = subquery.step().map(Fragments::range).orElse("");
        return "[" + range(subquery.range()) + ":" + step + "]" + shift(subquery.shift());
    }

    /** A range in brackets, with the selector's shift. */
    static String matrix(Expr.MatrixSelector matrix) {
        return "[" + range(matrix.range()) + "]" + shift(matrix.selector().shift());
    }

    /** The operator of an aggregation with its grouping, up to the parenthesis. */
    static String aggregation(Expr.Aggregate aggregate) {
        return aggregate
                .grouping()
                .map(grouping ->
                        aggregate.op() + (grouping.without() ? " without " : " by ") + labels(grouping.labels()) + " ")
                .orElse(aggregate.op());
    }

    /** A binary operator with its modifiers. */
    static String operator(Expr.Binary binary) {
        StringBuilder text = new StringBuilder(binary.op().symbol());
        if (binary.bool()) {
            text.append(" bool");
        }
        binary.matching().ifPresent(matching -> {
            text.append(matching.on() ? " on " : " ignoring ").append(labels(matching.labels()));
            matching.group().ifPresent(side -> text.append(side.left() ? " group_left " : " group_right ")
                    .append(labels(side.include())));
        });
        return text.toString();
    }

    private static String labels(List<String> labels) {
        return labels.stream()
                .map(label -> Words.isPlainLabelOfList(label) ? label : Quotes.quote(label))
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
