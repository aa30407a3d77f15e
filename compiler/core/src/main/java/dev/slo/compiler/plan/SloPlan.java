package dev.slo.compiler.plan;

import static dev.slo.compiler.plan.Terms.equal;
import static dev.slo.compiler.plan.Terms.series;

import dev.slo.model.Service;
import dev.slo.model.Sli;
import dev.slo.model.Slo;
import dev.slo.model.Tier;
import dev.slo.model.TimeSpan;
import dev.slo.promql.Expr;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * An SLO with what its rules derive from it.
 *
 * @param service the service it belongs to
 * @param slo the SLO
 */
public record SloPlan(Service service, Slo slo) {

    /** Windows longer than this read the five-minute means, all others the rates themselves. */
    static final TimeSpan LONGEST_FINE_WINDOW = TimeSpan.ofHours(6);

    static final TimeSpan ROLL_UP = TimeSpan.ofMinutes(5);
    private static final TimeSpan INTERVAL = TimeSpan.ofSeconds(30);
    private static final TimeSpan SHORTEST_BASE = TimeSpan.ofMinutes(2);
    static final TimeSpan SHORTEST_RATIO = TimeSpan.ofMinutes(5);
    private static final TimeSpan CURRENT = TimeSpan.ofHours(1);

    /** The range of the rates taken from the service's own metrics: {@code max(2m, 4·scrape)}, or the slice. */
    public TimeSpan baseWindow() {
        return slo.sli() instanceof Sli.Timeslices slices
                ? slices.slice()
                : SHORTEST_BASE.max(slo.scrapeInterval().times(4));
    }

    /** How often the SLI and its pages are evaluated: every 30 s, or once a slice. */
    public TimeSpan interval() {
        return slo.sli() instanceof Sli.Timeslices slices ? slices.slice() : INTERVAL;
    }

    /** What fails when the objective is missed: events, slices of time, or time. */
    String unit() {
        if (slo.countsEvents()) {
            return "events";
        }
        return slo.sli() instanceof Sli.Timeslices ? "slices" : "the time";
    }

    /** What kind of SLI it is, as the format's key names it. */
    public String kind() {
        if (slo.sli() instanceof Sli.Events) {
            return "events";
        }
        if (slo.sli() instanceof Sli.Latency) {
            return "latency";
        }
        return slo.sli() instanceof Sli.Timeslices ? "timeslices" : "errorRatio";
    }

    /** The address of its runbook; empty when the spec names none. */
    public Optional<String> runbook() {
        return slo.alerting().runbook().map(this::address);
    }

    /** The address of its dashboard; empty when the spec names none. */
    public Optional<String> dashboard() {
        return slo.alerting().dashboard().map(this::address);
    }

    /** The SLO's error budget, exactly. */
    public BigDecimal budget() {
        return slo.objective().budget().value();
    }

    /** The tiers whose channel is on and that can fire at all: {@code θ < 1}. */
    public List<Tier> tiers() {
        return slo.tiers().stream()
                .filter(tier -> slo.alerting().channel(tier.urgency()).enabled())
                .filter(tier -> tier.threshold(slo.objective()).compareTo(BigDecimal.ONE) < 0)
                .toList();
    }

    /** The tiers of one urgency. */
    public List<Tier> tiers(Tier.Urgency urgency) {
        return tiers().stream().filter(tier -> tier.urgency() == urgency).toList();
    }

    /** The window of the current burn rate: an hour, or one slice where that is longer. */
    public TimeSpan currentWindow() {
        return CURRENT.max(slo.finestWindow());
    }

    /** All windows whose error ratio is recorded, the SLO's period among them. */
    Stream<TimeSpan> ratioWindows() {
        Stream<TimeSpan> fixed = Stream.of(
                SHORTEST_RATIO.max(slo.finestWindow()),
                currentWindow(),
                slo.window().length());
        return Stream.concat(fixed, tiers().stream().flatMap(tier -> Stream.of(tier.longWindow(), tier.shortWindow())));
    }

    /** The distance of two samples in the series that a window reads. */
    TimeSpan spacing(TimeSpan window) {
        return isFine(window) ? interval() : ROLL_UP.max(interval());
    }

    /** Whether a window reads the rates themselves, else their five-minute means. */
    static boolean isFine(TimeSpan window) {
        return window.compareTo(LONGEST_FINE_WINDOW) <= 0;
    }

    /** The name of the series of errors that a window reads. */
    static String errorsName(TimeSpan window) {
        return isFine(window) ? SeriesNames.ERROR : SeriesNames.ERROR_5M;
    }

    /** The name of the series of totals that a window reads. */
    static String totalsName(TimeSpan window) {
        return isFine(window) ? SeriesNames.TOTAL : SeriesNames.TOTAL_5M;
    }

    /** This SLO's recorded series of errors for a window. */
    Expr.VectorSelector errors(TimeSpan window) {
        return own(errorsName(window));
    }

    /** This SLO's recorded series of totals for a window. */
    Expr.VectorSelector totals(TimeSpan window) {
        return own(totalsName(window));
    }

    /** One of this SLO's recorded series, in all its groups. */
    public Expr.VectorSelector own(String metric) {
        return series(
                metric,
                equal(SeriesNames.SERVICE, service.name().value()),
                equal(SeriesNames.SLO, slo.name().value()));
    }

    /** An address with its placeholders {@code {service}} and {@code {slo}} filled in. */
    private String address(String url) {
        return url.replace("{service}", service.name().value())
                .replace("{slo}", slo.name().value());
    }

    /** The labels that identify this SLO. */
    SortedMap<String, String> identity() {
        TreeMap<String, String> labels = new TreeMap<>();
        labels.put(SeriesNames.SERVICE, service.name().value());
        labels.put(SeriesNames.SLO, slo.name().value());
        return labels;
    }
}
