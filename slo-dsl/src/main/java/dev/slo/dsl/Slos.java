package dev.slo.dsl;

import dev.slo.model.Query;
import dev.slo.model.Sli.Comparison;
import dev.slo.model.Tier.Urgency;

/**
 * The words to start with; meant to be imported statically.
 *
 * <pre>{@code
 * service("sampleapi")
 *         .ownedBy(team("platform").reachedAt("#platform"))
 *         .labelled(label("tier").as("1"))
 *         .with(slo("requests-availability")
 *                 .measuredBy(bad("http_requests_total{status=~\"5..\"}").of(total("http_requests_total")))
 *                 .objective("99.9%")
 *                 .over("30d")
 *                 .groupedBy("path")
 *                 .titled("Requests succeed"));
 * }</pre>
 */
public final class Slos {

    private Slos() {}

    /** A service without SLOs yet. Its name is a DNS label: lower-case letters, digits and hyphens. */
    public static ServiceDeclaration service(String name) {
        return new ServiceDeclaration(name);
    }

    /** An SLO, by its name within the service: a DNS label. */
    public static SloDeclaration.Named slo(String name) {
        return new SloDeclaration.Named(name);
    }

    /** What the SLOs of a service have in common. */
    public static Defaults defaults() {
        return new Defaults();
    }

    /** The people who answer for a service. */
    public static Team team(String name) {
        return new Team(name);
    }

    /** A label. */
    public static Label.Named label(String name) {
        return new Label.Named(name);
    }

    /** An annotation of alerts. */
    public static Label.Named annotation(String name) {
        return new Label.Named(name);
    }

    /** A place to read more, by its title. */
    public static Link.Titled link(String title) {
        return new Link.Titled(title);
    }

    /** Recordings of rate, errors and duration for a counter of requests. */
    public static RedRecordings red(String requests) {
        return new RedRecordings(requests);
    }

    /** The same for what meters return, such as {@code Meters.timer("http.server.requests").events()}. */
    public static RedRecordings red(Query requests) {
        return red(requests.text());
    }

    /** A warning to accept, by its code, such as {@code alerting.low-traffic}. */
    public static Acceptance.Warning warning(String code) {
        return new Acceptance.Warning(code);
    }

    /** Counts successes: a counter's selector, or an expression over {@code $window}. */
    public static Events.Good good(String query) {
        return new Events.Good(query);
    }

    /** Counts successes by what meters return. */
    public static Events.Good good(Query query) {
        return good(query.text());
    }

    /** Counts failures: a counter's selector, or an expression over {@code $window}. */
    public static Events.Bad bad(String query) {
        return new Events.Bad(query);
    }

    /** Counts failures by what meters return, such as {@code Meters.counter("orders.failed").events()}. */
    public static Events.Bad bad(Query query) {
        return bad(query.text());
    }

    /** Counts all events: a counter's selector, or an expression over {@code $window}. */
    public static Events.Total total(String query) {
        return new Events.Total(query);
    }

    /** Counts all events by what meters return. */
    public static Events.Total total(Query query) {
        return total(query.text());
    }

    /** Measures how many events are fast enough: a histogram's selector by its base name, without {@code _bucket}. */
    public static LatencyIndicator.Histogram latency(String histogram) {
        return new LatencyIndicator.Histogram(histogram);
    }

    /** Measures how many events are fast enough by what meters return, such as {@code Meters.timer("orders").histogram()}. */
    public static LatencyIndicator.Histogram latency(Query histogram) {
        return latency(histogram.text());
    }

    /** Measures slices of time: an expression with one value per slice; {@code $window} stands for the slice. */
    public static Timeslices timeslices(String query) {
        return new Timeslices(query);
    }

    /** Measures slices of time by what meters return, such as {@code Meters.gauge("pool.free").value()}. */
    public static Timeslices timeslices(Query query) {
        return timeslices(query.text());
    }

    /** The escape hatch: an expression over {@code $window} that yields the share of errors, 0 to 1. */
    public static Indicator errorRatio(String query) {
        return new Indicator("errorRatio", Here.text(query));
    }

    /** The escape hatch with an expression that was made elsewhere. */
    public static Indicator errorRatio(Query query) {
        return errorRatio(query.text());
    }

    /** Values of at least a number are good. */
    public static Condition atLeast(String bound) {
        return new Condition(Comparison.AT_LEAST, bound);
    }

    /** Values above a number are good. */
    public static Condition above(String bound) {
        return new Condition(Comparison.GREATER, bound);
    }

    /** Values of at most a number are good. */
    public static Condition atMost(String bound) {
        return new Condition(Comparison.AT_MOST, bound);
    }

    /** Values below a number are good. */
    public static Condition below(String bound) {
        return new Condition(Comparison.LESS, bound);
    }

    /** How an SLO alerts. */
    public static Alerts alerts() {
        return new Alerts();
    }

    /** How the alerts of one urgency are sent. */
    public static Channel channel() {
        return new Channel();
    }

    /** A page while the budget burns at more than that many times the sustainable rate. */
    public static BurnRate.Factor pageAt(String factor) {
        return new BurnRate.Factor(Urgency.PAGE, factor);
    }

    /** A ticket while the budget burns at more than that many times the sustainable rate. */
    public static BurnRate.Factor ticketAt(String factor) {
        return new BurnRate.Factor(Urgency.TICKET, factor);
    }
}
