package dev.slo.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A service level objective with everything that a compile needs: defaults of the file are already filled in.
 *
 * @param name identity within the service
 * @param title one line for people; the name where the spec gives none
 * @param description longer text for the runbook; may be empty
 * @param objective the promise
 * @param window the period over which it holds
 * @param sli what is measured
 * @param groupBy labels of the SLI that each have an objective of their own, sorted; empty for one objective overall
 * @param alerting how it alerts
 * @param labels put on the info series and on every alert
 * @param links places to read more
 * @param suppressions warnings accepted for this SLO
 * @param scrapeInterval how often the SLI's metrics are scraped
 * @param traffic expected events per second, for the check of low traffic; empty when not told
 */
public record Slo(
        Name name,
        String title,
        String description,
        Objective objective,
        Window window,
        Sli sli,
        List<String> groupBy,
        Alerting alerting,
        Labels labels,
        List<Link> links,
        List<Suppression> suppressions,
        TimeSpan scrapeInterval,
        Optional<BigDecimal> traffic) {

    /** Copies, sorts and strips trailing zeros. */
    public Slo {
        traffic = traffic.map(BigDecimal::stripTrailingZeros);
        groupBy = groupBy.stream().sorted().toList();
        links = List.copyOf(links);
        suppressions = List.copyOf(suppressions);
    }

    /** The shortest window that the SLI's data can fill: four scrapes, or one timeslice. */
    public TimeSpan finestWindow() {
        TimeSpan scrapes = scrapeInterval.times(4);
        return sli instanceof Sli.Timeslices slices ? slices.slice().max(scrapes) : scrapes;
    }

    /** Whether the SLI counts events, rather than slices of time or a bare ratio. */
    public boolean countsEvents() {
        return sli instanceof Sli.Events || sli instanceof Sli.Latency;
    }

    /**
     * The least number of failed events in a tier's long window; 0 for no such condition. By default 5 for pages: one
     * failure of two requests at night is no reason to wake anybody.
     */
    public int minimumFailures(Tier.Urgency urgency) {
        int byDefault =
                switch (urgency) {
                    case PAGE -> 5;
                    case TICKET -> 0;
                };
        return countsEvents() ? alerting.channel(urgency).minimumFailures().orElse(byDefault) : 0;
    }

    /**
     * The tiers that the spec names, or the default ones. Of several with the same windows only the most sensitive one
     * is left: the others fire only together with it, and their alerts would have its labels.
     */
    public List<Tier> tiers() {
        List<Tier> all = alerting.tiers().orElseGet(() -> DefaultTiers.of(window, finestWindow()));
        return all.stream()
                .distinct()
                .filter(tier -> all.stream().noneMatch(tier::isCoveredBy))
                .toList();
    }
}
