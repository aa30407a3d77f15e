package dev.slo.micrometer;

import dev.slo.model.Query;

/** Gauges. */
public final class GaugeMeter extends MeterSelector<GaugeMeter> {

    GaugeMeter(MeterSelection selection) {
        super(selection);
    }

    @Override
    GaugeMeter with(MeterSelection other) {
        return new GaugeMeter(other);
    }

    /** The value of the gauge. */
    public Query value() {
        return selection().series("");
    }
}
