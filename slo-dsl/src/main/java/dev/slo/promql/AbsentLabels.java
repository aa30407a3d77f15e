package dev.slo.promql;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The labels that {@code absent} invents: those that its selector pins to one value. */
final class AbsentLabels {

    private AbsentLabels() {}

    static List<String> of(Expr argument) {
        if (argument instanceof Expr.Paren paren) {
            return of(paren.expr());
        }
        if (argument instanceof Expr.MatrixSelector matrix) {
            return of(matrix.selector());
        }
        if (!(argument instanceof Expr.VectorSelector selector)) {
            return List.of();
        }
        Map<String, List<Expr.Matcher>> byLabel = selector.matchers().stream()
                .filter(matcher -> !matcher.label().equals("__name__"))
                .collect(Collectors.groupingBy(Expr.Matcher::label, TreeMap::new, Collectors.toList()));
        return byLabel.entrySet().stream()
                .filter(entry -> pins(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean pins(List<Expr.Matcher> matchers) {
        return matchers.size() == 1
                && matchers.get(0).op() == MatchOp.EQUAL
                && !matchers.get(0).value().isEmpty();
    }
}
