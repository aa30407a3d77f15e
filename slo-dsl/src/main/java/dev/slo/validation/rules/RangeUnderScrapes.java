package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.diagnostic.Severity;
import dev.slo.model.TimeSpan;
import dev.slo.promql.Expr;

/** A range holds four scrapes, so that a rate survives one that fails and does not depend on when it is asked for. */
final class RangeUnderScrapes implements SloRule {

    static final Code CODE = new Code("query.range-under-scrapes");

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
        TimeSpan least = slo.slo().scrapeInterval().times(4);
        for (QuerySubject query : slo.queries()) {
            for (Expr.MatrixSelector matrix : query.nodes(Expr.MatrixSelector.class)) {
                Ranges.millis(matrix)
                        .map(TimeSpan::new)
                        .filter(range -> range.compareTo(least) < 0)
                        .ifPresent(range -> report.warning(
                                query.at(matrix),
                                "A range of " + range + " holds fewer than four scrapes, one every "
                                        + slo.slo().scrapeInterval(),
                                "write at least [" + least + "], or set scrapeInterval"));
            }
        }
    }
}
