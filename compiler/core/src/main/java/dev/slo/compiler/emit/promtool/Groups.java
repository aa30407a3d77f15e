package dev.slo.compiler.emit.promtool;

import dev.slo.compiler.emit.promtool.LabelValues.Condition;
import dev.slo.promql.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Example values for the labels of {@code groupBy}. */
final class Groups {

    private static final int MOST = 4;

    private Groups() {}

    /** Groups to try, the most natural first; one without labels for an SLO that has none. */
    static List<SortedMap<String, String>> candidates(List<String> labels, List<Expr.VectorSelector> selectors) {
        List<SortedMap<String, String>> groups = new ArrayList<>();
        for (int i = 0; i < (labels.isEmpty() ? 1 : MOST); i++) {
            SortedMap<String, String> group = new TreeMap<>();
            for (String label : labels) {
                List<String> values = values(label, selectors);
                if (!values.isEmpty()) {
                    group.put(label, values.get(Math.min(i, values.size() - 1)));
                }
            }
            if (group.size() == labels.size() && !groups.contains(group)) {
                groups.add(group);
            }
        }
        return groups;
    }

    private static List<String> values(String label, List<Expr.VectorSelector> selectors) {
        List<Condition> conditions = selectors.stream()
                .flatMap(selector -> selector.matchers().stream())
                .filter(matcher -> matcher.label().equals(label))
                .map(matcher -> new Condition(matcher, true))
                .toList();
        return LabelValues.of(label, conditions)
                .filter(value -> !value.isEmpty())
                .limit(MOST)
                .toList();
    }
}
