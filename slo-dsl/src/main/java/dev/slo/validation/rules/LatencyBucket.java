package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.model.Sli;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** The threshold of a classic histogram is one of its buckets: between two buckets nothing is counted. */
final class LatencyBucket implements SloRule {

    static final Code CODE = new Code("latency.threshold-not-a-bucket");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public void check(SloSubject slo, Report report) {
        if (slo.slo().sli() instanceof Sli.Latency latency
                && latency.kind() == Sli.HistogramKind.CLASSIC
                && !latency.buckets().isEmpty()
                && !latency.buckets().contains(latency.threshold())) {
            List<BigDecimal> sorted = latency.buckets().stream().sorted().toList();
            report.error(
                    slo.at("sli.latency.threshold"),
                    "The histogram has no bucket at " + plain(latency.threshold()),
                    "choose one of " + sorted.stream().map(LatencyBucket::plain).collect(Collectors.joining(", "))
                            + ", or add the bucket to the service");
        }
    }

    private static String plain(BigDecimal bound) {
        return bound.toPlainString();
    }
}
