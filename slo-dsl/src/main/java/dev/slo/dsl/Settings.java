package dev.slo.dsl;

import java.util.Arrays;

/**
 * What an SLO and a service's defaults can both say, in any order.
 *
 * @param <S> what says it
 */
public abstract sealed class Settings<S extends Settings<S>> permits SloDeclaration, Defaults {

    private final Part part;

    Settings(Part part) {
        this.part = part;
    }

    final Part part() {
        return part;
    }

    /** The same kind of thing that says something else. */
    abstract S saying(Part changed);

    /** The promise: a percentage such as {@code 99.9%}, a decimal or a fraction. */
    public S objective(String target) {
        return saying(part.with("objective", target));
    }

    /** The period over which the promise holds: a duration such as {@code 30d}, up to now. */
    public S over(String window) {
        return saying(part.with("window", window));
    }

    /** How often Prometheus scrapes the metrics, such as {@code 15s}. */
    public S scrapedEvery(String interval) {
        return saying(part.with("scrapeInterval", interval));
    }

    /** The usual number of events, such as {@code 100/s}, {@code 5/m} or {@code 20/h}. */
    public S expectedTraffic(String rate) {
        return saying(part.with("traffic", rate));
    }

    /** Labels of the indicator that each have the promise of their own. */
    public S groupedBy(String... labels) {
        return saying(part.adding("groupBy", labels));
    }

    /** Labels to put on the info series and on every alert. */
    public S labelled(Label... labels) {
        return saying(part.naming("labels", labels));
    }

    /** Places to read more. */
    public S linkedTo(Link... links) {
        return saying(part.adding("links", Arrays.stream(links).map(Link::tree).toList()));
    }

    /** How it alerts. */
    public S alerting(Alerts alerts) {
        return saying(part.with("alerting", alerts.tree()));
    }
}
