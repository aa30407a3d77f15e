package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.promql.Expr;
import java.util.List;

/** A histogram is given by its base name, and its buckets are left to the compiler. */
final class LatencySelector implements EveryQueryRule {

    static final Code CODE = new Code("latency.not-a-base-name");

    private static final List<String> SUFFIXES = List.of("_bucket", "_count", "_sum");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public void check(QuerySubject query, Report report) {
        if (query.role().isHistogram()) {
            query.selector().ifPresent(selector -> check(query, selector, report));
        }
    }

    private static void check(QuerySubject query, Expr.VectorSelector selector, Report report) {
        String metric = selector.metric().orElse("");
        SUFFIXES.stream()
                .filter(metric::endsWith)
                .forEach(suffix -> report.error(
                        query.at(selector),
                        "'" + metric + "' is one part of a histogram",
                        "write " + metric.substring(0, metric.length() - suffix.length()) + " without " + suffix));
        selector.matchers().stream()
                .filter(matcher -> matcher.label().equals("le"))
                .forEach(matcher -> report.error(
                        query.at(matcher),
                        "The matcher on 'le' picks a bucket, which the compiler does",
                        "leave the matcher out; the threshold chooses the bucket"));
    }
}
