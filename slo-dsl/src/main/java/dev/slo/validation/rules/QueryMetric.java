package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.promql.Expr;

/** A selector that the compiler takes the rate of names its metric; without a name it would add up unrelated ones. */
final class QueryMetric implements EveryQueryRule {

    static final Code CODE = new Code("query.no-metric");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public void check(QuerySubject query, Report report) {
        query.selector()
                .filter(selector -> selector.metric().isEmpty())
                .filter(selector -> query.role().isHistogram() || !namesMetric(selector))
                .ifPresent(selector -> report.error(
                        query.origin(),
                        "This selector names no metric, so it takes in every series that matches",
                        "write the metric's name in front of the braces"));
    }

    private static boolean namesMetric(Expr.VectorSelector selector) {
        return selector.matchers().stream().anyMatch(matcher -> matcher.label().equals("__name__"));
    }
}
