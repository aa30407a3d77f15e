package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.promql.Expr;

/** The rate is taken of each series and then added up: in a sum the restart of one process looks like a huge jump. */
final class RateOfAggregate implements QueryRule {

    static final Code CODE = new Code("query.rate-of-aggregate");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public void check(QuerySubject query, Report report) {
        for (Expr.Call call : query.nodes(Expr.Call.class)) {
            boolean aggregates = call.args().stream()
                    .map(Nodes::bare)
                    .filter(Expr.Subquery.class::isInstance)
                    .anyMatch(subquery -> Nodes.of(subquery).stream().anyMatch(Expr.Aggregate.class::isInstance));
            if (Counters.isRate(call.function()) && aggregates) {
                report.error(
                        query.at(call),
                        "This " + call.function() + "() of an aggregation jumps whenever one process restarts",
                        "take the rate first and aggregate then, such as sum(rate(...[$window]))");
            }
        }
    }
}
