package dev.slo.micrometer;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.ArrayList;
import java.util.List;

/**
 * Registers meters before their first event. Micrometer makes a series when its tags are first used, at 1, and Prometheus
 * takes the first value of a series for no increase: the first failure of each kind would be lost.
 */
public final class SloMeters {

    private static final int MOST = 1_000;

    private SloMeters() {}

    /**
     * Registers every meter of the selections at zero, one for each combination of their tags' values. A selection must
     * name all tags that the service gives the meter: with fewer tags it is another series, and the first failure is lost
     * all the same.
     *
     * @throws IllegalArgumentException when a selection does not say the values of its tags one by one, makes more than
     *     1,000 meters, or is of a kind that reads its value from elsewhere
     */
    public static void preregister(MeterRegistry registry, MeterSelector<?>... selectors) {
        for (MeterSelector<?> selector : selectors) {
            MeterSelection selection = selector.selection();
            combinations(selection).forEach(tags -> register(registry, selection, tags));
        }
    }

    private static List<Tags> combinations(MeterSelection selection) {
        List<Tags> combinations = List.of(Tags.empty());
        for (TagTest test : selection.tags()) {
            combinations = combined(combinations, values(selection, test));
            if (combinations.size() > MOST) {
                throw refused(selection, "its tags make more than " + MOST + " combinations");
            }
        }
        return combinations;
    }

    private static TagTest.Values values(MeterSelection selection, TagTest test) {
        if (test instanceof TagTest.Values values && !values.negated()) {
            return values;
        }
        throw refused(selection, "name the values of the tag '" + test.key() + "' with tag or tagAnyOf");
    }

    private static List<Tags> combined(List<Tags> combinations, TagTest.Values test) {
        List<Tags> more = new ArrayList<>();
        for (Tags tags : combinations) {
            test.values().forEach(value -> more.add(tags.and(Tag.of(test.key(), value))));
        }
        return more;
    }

    private static void register(MeterRegistry registry, MeterSelection selection, Tags tags) {
        String name = selection.name();
        String unit = selection.unit().orElse(null);
        switch (selection.kind()) {
            case COUNTER -> Counter.builder(name).baseUnit(unit).tags(tags).register(registry);
            case TIMER -> Timer.builder(name).tags(tags).register(registry);
            case DISTRIBUTION_SUMMARY ->
                DistributionSummary.builder(name).baseUnit(unit).tags(tags).register(registry);
            case FUNCTION_COUNTER, GAUGE, LONG_TASK_TIMER ->
                throw refused(selection, "its series exist as soon as the service registers it");
        }
    }

    private static IllegalArgumentException refused(MeterSelection selection, String reason) {
        return new IllegalArgumentException("'" + selection.name() + "' cannot be registered beforehand: " + reason);
    }
}
