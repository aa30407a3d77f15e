package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.diagnostic.Severity;
import dev.slo.promql.Range;

/** An expression with {@code $window} has no fixed ranges beside it: those stay as they are when the window changes. */
final class LiteralRange implements QueryRule {

    static final Code CODE = new Code("query.mixed-ranges");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Severity mildest() {
        return Severity.WARNING;
    }

    @Override
    public void check(QuerySubject query, Report report) {
        if (Ranges.in(query).anyMatch(Range.Placeholder.class::isInstance)) {
            Ranges.fixed(query)
                    .forEach(node -> report.warning(
                            query.at(node),
                            "This range is fixed, while others in the expression follow $window",
                            "write [$window] here as well"));
        }
    }
}
