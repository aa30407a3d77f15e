package dev.slo.compiler.plan;

import dev.slo.model.Sli;
import dev.slo.promql.Expr;
import java.util.List;

/**
 * A query that a spec measures with, and what it stands for.
 *
 * @param role such as {@code failed events}
 * @param expr as the spec says it; may hold {@code $window}
 */
public record SliPart(String role, Expr expr) {

    /** The queries of an SLO's indicator. */
    public static List<SliPart> of(SloPlan plan) {
        Sli sli = plan.slo().sli();
        if (sli instanceof Sli.BadOverTotal events) {
            return List.of(
                    new SliPart("failed events", Measure.parse(events.bad())),
                    new SliPart("all events", Measure.parse(events.total())));
        }
        if (sli instanceof Sli.GoodOverTotal events) {
            return List.of(
                    new SliPart("good events", Measure.parse(events.good())),
                    new SliPart("all events", Measure.parse(events.total())));
        }
        if (sli instanceof Sli.GoodAndBad events) {
            return List.of(
                    new SliPart("good events", Measure.parse(events.good())),
                    new SliPart("failed events", Measure.parse(events.bad())));
        }
        if (sli instanceof Sli.Latency latency) {
            return List.of(new SliPart("durations", Measure.parse(latency.histogram())));
        }
        if (sli instanceof Sli.Timeslices slices) {
            return List.of(new SliPart("value of a slice", Measure.parse(slices.query())));
        }
        if (sli instanceof Sli.ErrorRatio ratio) {
            return List.of(new SliPart("share of errors", Measure.parse(ratio.query())));
        }
        throw new IllegalStateException("unknown SLI " + sli);
    }
}
