package dev.slo.compiler.emit.promtool;

import dev.slo.compiler.emit.promtool.LabelValues.Condition;
import dev.slo.promql.Expr;
import dev.slo.promql.MatchOp;
import dev.slo.promql.TimeShift;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes up a series that some selectors select and others do not. */
final class SeriesExample {

    private SeriesExample() {}

    /**
     * A series of the selectors' metric.
     *
     * @param within selectors of one metric that must all select it
     * @param outside selectors that must not, as far as that is possible
     * @param fixed labels whose values are given
     */
    static Optional<Expr.VectorSelector> of(
            List<Expr.VectorSelector> within, List<Expr.VectorSelector> outside, Map<String, String> fixed) {
        Optional<String> metric = within.get(0).metric();
        SortedMap<String, List<Condition>> conditions = new TreeMap<>();
        fixed.forEach((label, value) -> add(conditions, new Expr.Matcher(label, MatchOp.EQUAL, value), true));
        within.forEach(selector -> selector.matchers().forEach(matcher -> add(conditions, matcher, true)));
        if (metric.isEmpty()
                || conditions.containsKey("__name__")
                || pick(conditions).isEmpty()) {
            return Optional.empty();
        }
        for (Expr.VectorSelector other : outside) {
            if (other.metric().equals(metric)) {
                keepOut(conditions, other);
            }
        }
        return pick(conditions).map(labels -> series(metric.get(), labels));
    }

    /** Whether a selector selects a series made up here. */
    static boolean selects(Expr.VectorSelector selector, Expr.VectorSelector series) {
        return selector.metric().equals(series.metric())
                && selector.matchers().stream()
                        .allMatch(matcher -> LabelValues.matches(matcher, label(series, matcher.label())));
    }

    /** A series with these labels. */
    static Expr.VectorSelector series(String metric, SortedMap<String, String> labels) {
        List<Expr.Matcher> matchers = new ArrayList<>();
        labels.forEach((label, value) -> {
            if (!value.isEmpty()) {
                matchers.add(new Expr.Matcher(label, MatchOp.EQUAL, value));
            }
        });
        return new Expr.VectorSelector(Optional.of(metric), matchers, TimeShift.NONE);
    }

    private static String label(Expr.VectorSelector series, String label) {
        return series.matchers().stream()
                .filter(matcher -> matcher.label().equals(label))
                .map(Expr.Matcher::value)
                .findFirst()
                .orElse("");
    }

    /** Breaks one matcher of the selector, the first that can be broken. */
    private static void keepOut(SortedMap<String, List<Condition>> conditions, Expr.VectorSelector other) {
        for (Expr.Matcher matcher : other.matchers()) {
            SortedMap<String, List<Condition>> tried = copy(conditions);
            add(tried, matcher, false);
            if (pick(tried).isPresent()) {
                add(conditions, matcher, false);
                return;
            }
        }
    }

    private static Optional<SortedMap<String, String>> pick(SortedMap<String, List<Condition>> conditions) {
        SortedMap<String, String> labels = new TreeMap<>();
        for (Map.Entry<String, List<Condition>> entry : conditions.entrySet()) {
            Optional<String> value =
                    LabelValues.of(entry.getKey(), entry.getValue()).findFirst();
            if (value.isEmpty()) {
                return Optional.empty();
            }
            labels.put(entry.getKey(), value.get());
        }
        return Optional.of(labels);
    }

    private static void add(SortedMap<String, List<Condition>> conditions, Expr.Matcher matcher, boolean holds) {
        conditions.computeIfAbsent(matcher.label(), label -> new ArrayList<>()).add(new Condition(matcher, holds));
    }

    private static SortedMap<String, List<Condition>> copy(SortedMap<String, List<Condition>> conditions) {
        SortedMap<String, List<Condition>> copy = new TreeMap<>();
        conditions.forEach((label, list) -> copy.put(label, new ArrayList<>(list)));
        return copy;
    }
}
