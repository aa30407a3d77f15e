package dev.slo.micrometer.presets;

import dev.slo.micrometer.HistogramMeter;
import dev.slo.model.Sli;
import java.time.Duration;
import java.util.List;

/**
 * Work that one timer measures, with a tag that tells how it ended.
 *
 * @param all the timer of all work
 * @param outcome the tag that tells how it ended
 * @param failures the values of that tag that are failures of the service
 */
public record TimedWork(HistogramMeter all, String outcome, List<String> failures) {

    /** Copies the values. */
    public TimedWork {
        failures = List.copyOf(failures);
    }

    /** Only the work whose tag has this value, such as one route. */
    public TimedWork tag(String key, String value) {
        return new TimedWork(all.tag(key, value), outcome, failures);
    }

    /** Only series with a label that Prometheus adds, such as {@code job}. */
    public TimedWork label(String name, String value) {
        return new TimedWork(all.label(name, value), outcome, failures);
    }

    /** Work that did not fail, against all of it. */
    public Sli availability() {
        return new Sli.BadOverTotal(failed().events(), all.events());
    }

    /** Work that ended in time, failed or not. {@link dev.slo.micrometer.SloMeterFilter} publishes the bucket. */
    public Sli.Latency within(Duration threshold) {
        return all.within(threshold);
    }

    /** The timer of failed work. */
    public HistogramMeter failed() {
        return all.tagAnyOf(outcome, failures.toArray(String[]::new));
    }
}
