package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.diagnostic.Severity;
import dev.slo.model.TimeSpan;
import dev.slo.promql.Expr;

/** No range of a query reaches further back than Prometheus keeps data. */
final class RangeRetention implements SloRule {

    static final Code CODE = new Code("query.range-beyond-retention");

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
        slo.service().retention().ifPresent(retention -> {
            for (QuerySubject query : slo.queries()) {
                for (Expr node : Ranges.fixed(query).toList()) {
                    Ranges.millis(node)
                            .map(TimeSpan::new)
                            .filter(range -> range.compareTo(retention) > 0)
                            .ifPresent(range -> report.warning(
                                    query.at(node),
                                    "This range of " + range + " reaches beyond the " + retention
                                            + " that Prometheus keeps",
                                    "write a shorter range, or keep data for longer"));
                }
            }
        });
    }
}
