package dev.slo.compiler.emit.promtool;

import dev.slo.model.Query;
import dev.slo.model.Sli;
import dev.slo.promql.Expr;
import dev.slo.promql.PromqlParser;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The queries of an SLI. */
final class SliQueries {

    private static final List<String> UNEVEN = List.of(
            "max_over_time", "min_over_time", "last_over_time", "quantile", "present_over_time", "count_over_time");

    private static final Set<String> RATES = Set.of("rate(", "increase(", "delta(");

    /** Functions that make samples of none. */
    private static final Set<String> MAKERS = Set.of("vector", "absent", "absent_over_time");

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

    /** A query of a validated spec, with its {@code $window}. */
    static Expr parse(Query query) {
        return PromqlParser.parseTemplate(query.text())
                .expr()
                .orElseThrow(() -> new IllegalArgumentException("not validated: " + query));
    }

    /** Whether the SLI surely has no data, and no alert but that on missing data, while no metric is there. */
    static boolean areSilentUnfed(Sli sli) {
        boolean filled = sli instanceof Sli.Timeslices slices && slices.noData() != Sli.NoData.IGNORE;
        return !filled && of(sli).map(SliQueries::parse).noneMatch(SliQueries::speaksUnfed);
    }

    private static boolean speaksUnfed(Expr expr) {
        boolean maker = expr instanceof Expr.Call call && (call.args().isEmpty() || MAKERS.contains(call.function()));
        return maker || expr.children().stream().anyMatch(SliQueries::speaksUnfed);
    }

    /** Whether the SLI has no value before its metrics have a second sample. */
    static boolean takeRates(Sli sli) {
        return of(sli).map(Query::text).anyMatch(text -> RATES.stream().anyMatch(text::contains));
    }

    /** Whether the SLI follows a change in proportion to the time since, and not at once or late as a maximum does. */
    static boolean followEvenly(Sli sli) {
        return of(sli).map(Query::text).noneMatch(text -> UNEVEN.stream().anyMatch(text::contains));
    }
}
