package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.diagnostic.Severity;
import dev.slo.promql.Expr;
import dev.slo.promql.MatchOp;
import dev.slo.validation.rules.QuerySubject.Role;

/** Grouping by a label that a matcher holds to one value makes one group. */
final class GroupPinned implements SloRule {

    static final Code CODE = new Code("group.pinned");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Severity mildest() {
        return Severity.WARNING;
    }

    @Override
    public void check(SloSubject slo, Report report) {
        for (QuerySubject query : slo.queries()) {
            if (query.role() == Role.TOTAL || query.role() == Role.HISTOGRAM) {
                query.selector().ifPresent(selector -> check(slo, query, selector, report));
            }
        }
    }

    private static void check(SloSubject slo, QuerySubject query, Expr.VectorSelector selector, Report report) {
        selector.matchers().stream()
                .filter(matcher -> matcher.op() == MatchOp.EQUAL)
                .filter(matcher -> slo.slo().groupBy().contains(matcher.label()))
                .forEach(matcher -> report.warning(
                        query.at(matcher),
                        "The SLO is grouped by '" + matcher.label() + "', and this matcher leaves one group",
                        "take '" + matcher.label() + "' out of groupBy, or the matcher out of the selector"));
    }
}
