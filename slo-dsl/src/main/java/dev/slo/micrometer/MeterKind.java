package dev.slo.micrometer;

import io.micrometer.core.instrument.Meter;

/** A kind of meter; Micrometer's own types do not tell counters from function counters. */
enum MeterKind {
    /** {@link io.micrometer.core.instrument.Counter}. */
    COUNTER(Meter.Type.COUNTER),
    /** {@link io.micrometer.core.instrument.FunctionCounter}. */
    FUNCTION_COUNTER(Meter.Type.COUNTER),
    /** {@link io.micrometer.core.instrument.Gauge}. */
    GAUGE(Meter.Type.GAUGE),
    /** {@link io.micrometer.core.instrument.Timer}. */
    TIMER(Meter.Type.TIMER),
    /** {@link io.micrometer.core.instrument.DistributionSummary}. */
    DISTRIBUTION_SUMMARY(Meter.Type.DISTRIBUTION_SUMMARY),
    /** {@link io.micrometer.core.instrument.LongTaskTimer}. */
    LONG_TASK_TIMER(Meter.Type.LONG_TASK_TIMER);

    private final Meter.Type type;

    MeterKind(Meter.Type type) {
        this.type = type;
    }

    /** What the naming convention looks at. */
    Meter.Type type() {
        return type;
    }
}
