package dev.slo.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How an SLO alerts.
 *
 * @param page alerts that wake somebody up
 * @param ticket alerts that wait for working hours
 * @param tiers burn-rate tiers; empty for the default ones, which {@link DefaultTiers} derives from the window
 * @param budgetLevels percentages of the budget whose consumption is told, ascending, such as 50, 80, 100
 * @param hardDown whether a page is sent as soon as most events fail, whatever the objective
 * @param noData whether a ticket is sent when the SLI's data goes missing
 * @param labels put on every alert
 * @param annotations put on every alert; may hold Prometheus alert templates
 * @param runbook address of the runbook; empty for the generated one
 * @param dashboard address of the dashboard; empty for the generated one
 */
public record Alerting(
        Channel page,
        Channel ticket,
        Optional<List<Tier>> tiers,
        List<Integer> budgetLevels,
        boolean hardDown,
        boolean noData,
        Labels labels,
        Labels annotations,
        Optional<String> runbook,
        Optional<String> dashboard) {

    /** What a spec that says nothing about alerting gets. */
    public static final Alerting DEFAULT = new Alerting(
            Channel.PAGE,
            Channel.TICKET,
            Optional.empty(),
            List.of(50, 80, 100),
            true,
            true,
            Labels.NONE,
            Labels.NONE,
            Optional.empty(),
            Optional.empty());

    /** Copies the lists. */
    public Alerting {
        tiers = tiers.map(List::copyOf);
        budgetLevels = List.copyOf(budgetLevels);
    }

    /** The channel of an urgency. */
    public Channel channel(Tier.Urgency urgency) {
        return switch (urgency) {
            case PAGE -> page;
            case TICKET -> ticket;
        };
    }

    /**
     * The alerts of one urgency.
     *
     * @param enabled whether any are made
     * @param severity value of their {@code severity} label
     * @param minimumFailures failed events in the long window below which they stay silent; 0 for no such condition;
     *     empty for the default of the urgency, which only SLIs that count events have
     * @param minimumTraffic events per second over the long window below which they stay silent
     */
    public record Channel(
            boolean enabled, String severity, Optional<Integer> minimumFailures, Optional<BigDecimal> minimumTraffic) {

        /** Strips trailing zeros. */
        public Channel {
            minimumTraffic = minimumTraffic.map(BigDecimal::stripTrailingZeros);
        }

        /** Pages are critical. */
        public static final Channel PAGE = new Channel(true, "critical", Optional.empty(), Optional.empty());

        /** Tickets are warnings. */
        public static final Channel TICKET = new Channel(true, "warning", Optional.empty(), Optional.empty());
    }
}
