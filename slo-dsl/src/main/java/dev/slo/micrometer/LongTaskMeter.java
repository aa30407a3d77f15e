package dev.slo.micrometer;

import dev.slo.model.Query;

/** Long task timers. They show the tasks that run at this moment, so no latency SLO can be built on them: judge them by timeslices. */
public final class LongTaskMeter extends MeterSelector<LongTaskMeter> {

    LongTaskMeter(MeterSelection selection) {
        super(selection);
    }

    @Override
    LongTaskMeter with(MeterSelection other) {
        return new LongTaskMeter(other);
    }

    /** How many tasks run: {@code <name>_seconds_count}. */
    public Query active() {
        return selection().series("_count");
    }

    /** How many tasks run, of a timer with a histogram: {@code <name>_seconds_gcount}. */
    public Query activeOfHistogram() {
        return selection().series("_gcount");
    }

    /** For how many seconds the oldest task has been running; 0 without one: {@code <name>_seconds_max}. */
    public Query longest() {
        return selection().series("_max");
    }
}
