package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.promql.LabelFlow;

/** An expression keeps the labels that the SLO is grouped by. */
final class GroupDropped implements SloRule {

    static final Code CODE = new Code("group.dropped");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public void check(SloSubject slo, Report report) {
        for (QuerySubject query : slo.queries()) {
            if (query.isExpression()) {
                query.expr().map(LabelFlow::of).ifPresent(flow -> slo.slo().groupBy().stream()
                        .filter(label -> !flow.carries(label))
                        .forEach(label -> report.error(
                                query.origin(),
                                "The SLO is grouped by '" + label + "', and this expression drops that label",
                                "keep it, such as sum by (" + label + ") (...)")));
            }
        }
    }
}
