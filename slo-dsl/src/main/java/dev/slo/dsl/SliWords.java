package dev.slo.dsl;

import dev.slo.model.Sli;

/** Says an SLI of the model in the words of this DSL, so that what meters and presets return is read like all the rest. */
final class SliWords {

    private SliWords() {}

    static Indicator of(Sli sli) {
        if (sli instanceof Sli.BadOverTotal events) {
            return Slos.bad(events.bad()).of(Slos.total(events.total()));
        }
        if (sli instanceof Sli.GoodOverTotal events) {
            return Slos.good(events.good()).of(Slos.total(events.total()));
        }
        if (sli instanceof Sli.GoodAndBad events) {
            return Slos.good(events.good()).and(Slos.bad(events.bad()));
        }
        if (sli instanceof Sli.Latency latency) {
            return of(latency);
        }
        if (sli instanceof Sli.Timeslices slices) {
            return Slos.timeslices(slices.query())
                    .goodWhen(new Condition(
                            slices.good().comparison(), slices.good().bound().toPlainString()))
                    .inSlicesOf(slices.slice().toString(), slices.noData());
        }
        return Slos.errorRatio(((Sli.ErrorRatio) sli).query());
    }

    private static Indicator of(Sli.Latency latency) {
        LatencyIndicator indicator =
                Slos.latency(latency.histogram()).within(latency.threshold().toPlainString());
        if (!latency.buckets().isEmpty()) {
            indicator = indicator.withBuckets(latency.buckets().stream()
                    .map(bound -> bound.toPlainString())
                    .toArray(String[]::new));
        }
        return latency.kind() == Sli.HistogramKind.NATIVE ? indicator.onNativeHistogram() : indicator;
    }
}
