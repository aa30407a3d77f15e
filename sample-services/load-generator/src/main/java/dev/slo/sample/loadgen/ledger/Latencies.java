package dev.slo.sample.loadgen.ledger;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Durations, counted exactly against the thresholds of the SLOs, and in buckets of 2 % for the percentiles. Not safe for
 * several threads.
 */
final class Latencies {

    /** What the SLOs of the samples promise, and one on either side. */
    static final List<Duration> THRESHOLDS = List.of(
            Duration.ofMillis(100),
            Duration.ofMillis(300),
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofSeconds(5));

    private static final double WIDTH = Math.log(1.02);
    /** From one microsecond to 24 hours. */
    private static final int BUCKETS = 1 + bucketOf(Duration.ofHours(24));

    private final long[] buckets = new long[BUCKETS];
    private final long[] over = new long[THRESHOLDS.size()];
    private long count;
    private Duration sum = Duration.ZERO;
    private Duration longest = Duration.ZERO;

    void add(Duration duration) {
        count++;
        sum = sum.plus(duration);
        longest = longest.compareTo(duration) < 0 ? duration : longest;
        buckets[Math.min(BUCKETS - 1, bucketOf(duration))]++;
        for (int i = 0; i < over.length; i++) {
            if (duration.compareTo(THRESHOLDS.get(i)) > 0) {
                over[i]++;
            }
        }
    }

    LatencyReport report() {
        return new LatencyReport(
                count, seconds(sum), overThresholds(), quantile(0.5), quantile(0.95), quantile(0.99), seconds(longest));
    }

    private Map<String, Long> overThresholds() {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (int i = 0; i < over.length; i++) {
            String threshold = BigDecimal.valueOf(THRESHOLDS.get(i).toMillis(), 3)
                    .stripTrailingZeros()
                    .toPlainString();
            counts.put(threshold, over[i]);
        }
        return counts;
    }

    /** At most 2 % above the true value; 0 without any. */
    private double quantile(double share) {
        long rank = (long) Math.ceil(share * count);
        long seen = 0;
        for (int i = 0; i < BUCKETS && rank > 0; i++) {
            seen += buckets[i];
            if (seen >= rank) {
                return Math.min(Math.exp(i * WIDTH) / 1e6, seconds(longest));
            }
        }
        return 0;
    }

    private static int bucketOf(Duration duration) {
        double micros = Math.max(1, duration.toNanos() / 1e3);
        return (int) Math.ceil(Math.log(micros) / WIDTH);
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
