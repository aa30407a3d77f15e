package dev.slo.contract;

import dev.slo.contract.exposition.Exposition;
import dev.slo.diagnostic.Diagnostic;
import dev.slo.diagnostic.Origin;
import dev.slo.model.Query;
import dev.slo.model.Red;
import dev.slo.model.Sli;
import dev.slo.model.Slo;
import dev.slo.model.Suppression;
import dev.slo.spec.Origins;
import dev.slo.spec.ServiceSpec;
import dev.slo.spec.SpecPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks one service: each SLI by its kind, and the RED recordings. */
final class ServiceCheck {

    private final ServiceSpec spec;
    private final Origins origins;
    private final Findings findings = new Findings();
    private final MetricCheck metrics;
    private final HistogramCheck histograms;
    private final ErrorSeries errors = new ErrorSeries(findings);
    private final GroupingCheck groupings;

    ServiceCheck(ServiceSpec spec, Exposition exposition, ContractOptions options) {
        this.spec = spec;
        this.origins = spec.origins();
        SelectorCheck selectors = new SelectorCheck(options, findings);
        this.metrics = new MetricCheck(exposition, selectors, findings);
        this.histograms = new HistogramCheck(exposition, metrics, selectors, findings);
        this.groupings = new GroupingCheck(options, findings);
    }

    List<Diagnostic> findings() {
        List<Slo> slos = spec.service().slos();
        for (int i = 0; i < slos.size(); i++) {
            findings.accepting(
                    slos.get(i).suppressions().stream().map(Suppression::code).toList());
            check(slos.get(i), SpecPath.slo(i));
        }
        findings.accepting(List.of());
        spec.service().red().ifPresent(this::check);
        return findings.all();
    }

    private void check(Slo slo, SpecPath path) {
        SpecPath sli = path.field("sli");
        Origin grouping = origins.at(path.field("groupBy"));
        if (slo.sli() instanceof Sli.BadOverTotal events) {
            List<Found> bad = find(events.bad(), sli.field("events").field("bad"), Role.BAD);
            List<Found> total = find(events.total(), sli.field("events").field("total"), Role.TOTAL);
            if (bad.size() == 1 && total.size() == 1) {
                errors.perGroup(bad.get(0), total.get(0), slo.groupBy());
            }
            groupings.check(slo.groupBy(), grouping, both(bad, total), true);
        } else if (slo.sli() instanceof Sli.GoodOverTotal events) {
            List<Found> good = find(events.good(), sli.field("events").field("good"), Role.GOOD);
            List<Found> total = find(events.total(), sli.field("events").field("total"), Role.TOTAL);
            if (good.size() == 1 && total.size() == 1) {
                errors.amongTotal(good.get(0), total.get(0));
            }
            groupings.check(slo.groupBy(), grouping, both(good, total), true);
        } else if (slo.sli() instanceof Sli.GoodAndBad events) {
            List<Found> good = find(events.good(), sli.field("events").field("good"), Role.GOOD);
            List<Found> bad = find(events.bad(), sli.field("events").field("bad"), Role.BAD);
            if (good.size() == 1 && bad.size() == 1) {
                errors.perGroup(bad.get(0), good.get(0), slo.groupBy());
            }
            groupings.check(slo.groupBy(), grouping, both(good, bad), true);
        } else if (slo.sli() instanceof Sli.Latency latency) {
            SpecPath place = sli.field("latency");
            List<Found> found = histogram(latency.histogram(), place.field("histogram"), latency.kind());
            if (latency.kind() == Sli.HistogramKind.CLASSIC) {
                Origin threshold = origins.at(place.field("threshold"));
                found.forEach(one -> histograms.threshold(one.series(), latency.threshold(), threshold));
            }
            groupings.check(slo.groupBy(), grouping, found, true);
        } else if (slo.sli() instanceof Sli.Timeslices slices) {
            SpecPath place = sli.field("timeslices").field("query");
            groupings.check(slo.groupBy(), grouping, find(slices.query(), place, Role.VALUE), false);
        } else if (slo.sli() instanceof Sli.ErrorRatio ratio) {
            SpecPath place = sli.field("errorRatio");
            groupings.check(slo.groupBy(), grouping, find(ratio.query(), place, Role.VALUE), false);
        }
    }

    private void check(Red red) {
        SpecPath path = SpecPath.ROOT.field("red");
        List<Found> found = new ArrayList<>(find(red.requests(), path.field("requests"), Role.TOTAL));
        red.errors().ifPresent(query -> found.addAll(find(query, path.field("errors"), Role.BAD)));
        red.duration()
                .ifPresent(query -> found.addAll(histogram(query, path.field("duration"), Sli.HistogramKind.CLASSIC)));
        groupings.check(red.by(), origins.at(path.field("by")), found, true);
    }

    private List<Found> find(Query query, SpecPath path, Role role) {
        return Use.in(QueryText.of(query, origins.site(path)), role).stream()
                .map(metrics::find)
                .flatMap(Optional::stream)
                .toList();
    }

    private List<Found> histogram(Query query, SpecPath path, Sli.HistogramKind kind) {
        return Use.in(QueryText.of(query, origins.site(path)), Role.TOTAL).stream()
                .map(use -> histograms.find(use, kind))
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<Found> both(List<Found> first, List<Found> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
