package dev.slo.micrometer;

import dev.slo.model.Query;
import dev.slo.model.Sli;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/** Timers and distribution summaries. */
public final class HistogramMeter extends MeterSelector<HistogramMeter> {

    HistogramMeter(MeterSelection selection) {
        super(selection);
    }

    @Override
    HistogramMeter with(MeterSelection other) {
        return new HistogramMeter(other);
    }

    /** The counter of recorded events: {@code <name>_seconds_count}. */
    public Query events() {
        return selection().series("_count");
    }

    /** The counter of what was recorded in all: {@code <name>_seconds_sum}. */
    public Query sum() {
        return selection().series("_sum");
    }

    /** The largest record of the last minutes, a gauge: {@code <name>_seconds_max}. */
    public Query max() {
        return selection().series("_max");
    }

    /** The histogram by its base name, as latency SLIs take it: {@code <name>_seconds}. */
    public Query histogram() {
        return selection().series("");
    }

    /** A latency SLI over this timer. {@link SloMeterFilter} publishes the bucket that it needs. */
    public Sli.Latency within(Duration threshold) {
        return within(BigDecimal.valueOf(threshold.toNanos(), 9));
    }

    /** A size SLI over this distribution summary, with a threshold in its base unit. */
    public Sli.Latency within(BigDecimal threshold) {
        return new Sli.Latency(histogram(), threshold, Sli.HistogramKind.CLASSIC, List.of());
    }
}
