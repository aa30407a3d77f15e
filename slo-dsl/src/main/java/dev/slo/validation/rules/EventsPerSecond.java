package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.promql.Expr;

/** Expressions that count events yield events per second: minimum failures and minimum traffic rely on it. */
final class EventsPerSecond implements QueryRule {

    static final Code CODE = new Code("events.not-per-second");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public void check(QuerySubject query, Report report) {
        if (!query.role().counts()) {
            return;
        }
        for (Expr.Call call : query.nodes(Expr.Call.class)) {
            if (call.function().equals("increase") || Counters.isForGauges(call.function())) {
                report.error(
                        query.at(call),
                        call.function() + "() counts events per window, but events per second are recorded",
                        "write rate() instead");
            }
        }
    }
}
