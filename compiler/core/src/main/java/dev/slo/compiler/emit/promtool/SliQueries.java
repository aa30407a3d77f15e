package dev.slo.compiler.emit.promtool;

import dev.slo.model.Query;
import dev.slo.model.Sli;
import java.util.List;
import java.util.stream.Stream;

/** The queries of an SLI. */
final class SliQueries {

    private static final List<String> UNEVEN = List.of(
            "max_over_time", "min_over_time", "last_over_time", "quantile", "present_over_time", "count_over_time");

    private SliQueries() {}

    static Stream<Query> of(Sli sli) {
        if (sli instanceof Sli.BadOverTotal events) {
            return Stream.of(events.bad(), events.total());
        }
        if (sli instanceof Sli.GoodOverTotal events) {
            return Stream.of(events.good(), events.total());
        }
        if (sli instanceof Sli.GoodAndBad events) {
            return Stream.of(events.good(), events.bad());
        }
        if (sli instanceof Sli.Latency latency) {
            return Stream.of(latency.histogram());
        }
        if (sli instanceof Sli.Timeslices slices) {
            return Stream.of(slices.query());
        }
        if (sli instanceof Sli.ErrorRatio ratio) {
            return Stream.of(ratio.query());
        }
        throw new IllegalStateException("unknown SLI " + sli);
    }

    /** Whether the SLI follows a change in proportion to the time since, and not at once or late as a maximum does. */
    static boolean followEvenly(Sli sli) {
        return of(sli).map(Query::text).noneMatch(text -> UNEVEN.stream().anyMatch(text::contains));
    }
}
