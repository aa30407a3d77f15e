package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.diagnostic.Severity;
import dev.slo.promql.Expr;

/** Buckets are cumulative: without a matcher on {@code le} one event is counted once in every bucket it fits. */
final class BucketWithoutLe implements QueryRule {

    static final Code CODE = new Code("events.bucket-without-le");

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
        if (query.role().counts()) {
            query.nodes(Expr.VectorSelector.class).stream()
                    .filter(selector -> Counters.metric(selector).orElse("").endsWith("_bucket"))
                    .filter(selector -> selector.matchers().stream()
                            .noneMatch(matcher -> matcher.label().equals("le")))
                    .forEach(selector -> report.warning(
                            query.at(selector),
                            "This counts each event in every bucket that it fits",
                            "use the _count series, add a matcher such as le=\"0.3\", or write the SLI as latency"));
        }
    }
}
