package dev.slo.micrometer;

import dev.slo.model.Query;

/** Counters and function counters. */
public final class CounterMeter extends MeterSelector<CounterMeter> {

    CounterMeter(MeterSelection selection) {
        super(selection);
    }

    @Override
    CounterMeter with(MeterSelection other) {
        return new CounterMeter(other);
    }

    /** The counter of events: {@code <name>_total}. */
    public Query events() {
        return selection().series("_total");
    }
}
