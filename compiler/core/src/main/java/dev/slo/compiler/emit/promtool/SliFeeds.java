package dev.slo.compiler.emit.promtool;

import dev.slo.compiler.plan.SeriesNames;
import dev.slo.compiler.plan.SloPlan;
import dev.slo.model.Query;
import dev.slo.model.Sli;
import dev.slo.promql.Expr;
import dev.slo.promql.Selectors;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds the series that feed an SLI, group by group. */
final class SliFeeds {

    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final BigDecimal ZERO = BigDecimal.ZERO;
    private static final List<String> PLACEHOLDERS = List.of("one", "two");

    private final SloPlan plan;

    SliFeeds(SloPlan plan) {
        this.plan = plan;
    }

    /** A feed and the group that it feeds. */
    record Grouped(SortedMap<String, String> group, Feed feed) {}

    /**
     * The feeds that proofs are made with, of two groups where the SLO has groups and values for them are found. None
     * when the queries could not be solved and the rules would fill the gap themselves: promtool refuses two samples
     * of one moment.
     */
    List<Grouped> best() {
        Sli sli = plan.slo().sli();
        if (sli instanceof Sli.Timeslices slices && slices.noData() == Sli.NoData.IGNORE) {
            return recorded("a slice is good or bad as a whole, so no metric gives an exact ratio");
        }
        List<Grouped> raw = raw();
        if (!raw.isEmpty() || sli instanceof Sli.Events || sli instanceof Sli.Timeslices) {
            return raw;
        }
        return recorded(reason());
    }

    /** Feeds of the service's own metrics; none when the SLI's queries could not be solved. */
    List<Grouped> raw() {
        List<String> labels = plan.slo().groupBy();
        List<Grouped> found = new ArrayList<>();
        for (SortedMap<String, String> group : Groups.candidates(labels, selectors())) {
            if (found.size() < 2) {
                series(plan.slo().sli(), group)
                        .map(series -> new Grouped(group, new Feed.Raw(series)))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private String reason() {
        return plan.slo().sli() instanceof Sli.Latency
                ? "promtool cannot feed native histograms"
                : "no metrics were found that give this query an exact value";
    }

    private Optional<List<FedSeries>> series(Sli sli, Map<String, String> group) {
        if (sli instanceof Sli.BadOverTotal events) {
            return solve(form(events.bad()), form(events.total()), group);
        }
        if (sli instanceof Sli.GoodOverTotal events) {
            Optional<LinearForm> total = form(events.total());
            Optional<LinearForm> bad = total.flatMap(all -> form(events.good()).map(good -> all.plus(good.times(-1))));
            return solve(bad, total, group);
        }
        if (sli instanceof Sli.GoodAndBad events) {
            Optional<LinearForm> bad = form(events.bad());
            return solve(bad, bad.flatMap(some -> form(events.good()).map(some::plus)), group);
        }
        if (sli instanceof Sli.Latency latency) {
            return latency.kind() == Sli.HistogramKind.CLASSIC ? histogram(latency, group) : Optional.empty();
        }
        if (sli instanceof Sli.Timeslices slices) {
            return SliceValues.around(slices.good()).solve(SliQueries.parse(slices.query()), group);
        }
        return sli instanceof Sli.ErrorRatio ratio
                ? new ValueFeed(0, 1).solve(SliQueries.parse(ratio.query()), group)
                : Optional.empty();
    }

    private static Optional<List<FedSeries>> solve(
            Optional<LinearForm> bad, Optional<LinearForm> total, Map<String, String> group) {
        return bad.flatMap(some -> total.map(all -> new Mixture(some, all))).flatMap(mixture -> mixture.solve(group));
    }

    /** Fast events stand in the threshold's bucket and in the last one, slow ones in the last one alone. */
    private static Optional<List<FedSeries>> histogram(Sli.Latency latency, Map<String, String> group) {
        List<Expr.VectorSelector> selectors = Selectors.in(SliQueries.parse(latency.histogram()));
        return SeriesExample.of(selectors, List.of(), group)
                .map(base -> List.of(
                        new FedSeries(named(base, "_count", Map.of()), FedSeries.Shape.COUNTER, ONE, ONE),
                        bucket(base, latency.threshold().toPlainString(), ZERO),
                        bucket(base, "+Inf", ONE)));
    }

    private static FedSeries bucket(Expr.VectorSelector base, String bound, BigDecimal perBad) {
        return new FedSeries(named(base, "_bucket", Map.of("le", bound)), FedSeries.Shape.COUNTER, ONE, perBad);
    }

    private static Expr.VectorSelector named(Expr.VectorSelector base, String suffix, Map<String, String> more) {
        SortedMap<String, String> labels = new TreeMap<>(more);
        base.matchers().forEach(matcher -> labels.put(matcher.label(), matcher.value()));
        return SeriesExample.series(base.metric().orElseThrow() + suffix, labels);
    }

    private List<Grouped> recorded(String reason) {
        Stream<String> values = plan.slo().groupBy().isEmpty() ? Stream.of("") : PLACEHOLDERS.stream();
        return values.map(value -> {
                    SortedMap<String, String> group = new TreeMap<>();
                    plan.slo().groupBy().forEach(label -> group.put(label, value));
                    List<FedSeries> series = List.of(
                            recording(SeriesNames.TOTAL, group, ONE), recording(SeriesNames.ERROR, group, ZERO));
                    return new Grouped(group, new Feed.Recorded(series, reason));
                })
                .toList();
    }

    private FedSeries recording(String name, Map<String, String> group, BigDecimal perGood) {
        SortedMap<String, String> labels = new TreeMap<>(group);
        labels.put(SeriesNames.SERVICE, plan.service().name().value());
        labels.put(SeriesNames.SLO, plan.slo().name().value());
        return new FedSeries(SeriesExample.series(name, labels), FedSeries.Shape.GAUGE, perGood, ONE);
    }

    private List<Expr.VectorSelector> selectors() {
        return SliQueries.of(plan.slo().sli())
                .flatMap(query -> Selectors.in(SliQueries.parse(query)).stream())
                .toList();
    }

    private static Optional<LinearForm> form(Query query) {
        return LinearForm.of(SliQueries.parse(query));
    }
}
