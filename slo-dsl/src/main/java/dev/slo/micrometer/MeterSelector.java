package dev.slo.micrometer;

import io.micrometer.core.instrument.config.NamingConvention;
import java.util.List;

/**
 * Meters chosen by name and tags. Selections are immutable: every method returns another one.
 *
 * @param <S> the kind of selection itself
 */
public abstract sealed class MeterSelector<S extends MeterSelector<S>>
        permits CounterMeter, GaugeMeter, HistogramMeter, LongTaskMeter {

    private final MeterSelection selection;

    MeterSelector(MeterSelection selection) {
        this.selection = selection;
    }

    MeterSelection selection() {
        return selection;
    }

    abstract S with(MeterSelection other);

    /** Only meters whose tag has this value. */
    public S tag(String key, String value) {
        return tagAnyOf(key, value);
    }

    /** Only meters whose tag has one of these values. */
    public S tagAnyOf(String key, String... values) {
        return with(selection.and(new TagTest.Values(key, false, List.of(values))));
    }

    /** Only meters whose tag has none of these values. */
    public S tagNoneOf(String key, String... values) {
        return with(selection.and(new TagTest.Values(key, true, List.of(values))));
    }

    /** Only meters whose tag matches a regular expression (RE2) as a whole, such as {@code 5..}. */
    public S tagMatching(String key, String regex) {
        return with(selection.and(new TagTest.Pattern(key, false, regex)));
    }

    /** Only meters whose tag does not match a regular expression (RE2) as a whole. */
    public S tagNotMatching(String key, String regex) {
        return with(selection.and(new TagTest.Pattern(key, true, regex)));
    }

    /** Only series with a label that Prometheus adds when it scrapes, such as {@code job}; spelt as Prometheus has it. */
    public S label(String name, String value) {
        return with(selection.andLabel(name, value));
    }

    /** The base unit that the meter was built with; it becomes part of the metric's name. Timers always have seconds. */
    public S baseUnit(String unit) {
        return with(selection.in(unit));
    }

    /** The naming convention of the registry, where it is not Micrometer's own one for Prometheus. */
    public S namingConvention(NamingConvention convention) {
        return with(selection.by(convention));
    }
}
