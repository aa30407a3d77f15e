package dev.slo.compiler.emit.promtool;

import dev.slo.compiler.emit.promtool.SliFeeds.Grouped;
import dev.slo.compiler.plan.SloPlan;
import dev.slo.model.Alerting;
import dev.slo.model.Sli;
import dev.slo.model.Tier;
import dev.slo.model.TimeSpan;
import dev.slo.promql.Expr;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * An SLO with what its proofs are made from.
 *
 * @param plan the SLO
 * @param groups feeds of one group or two; none when nothing can be proven
 * @param alone whether all alerts of the service are this SLO's while its first group is fed
 */
record Bench(SloPlan plan, List<Grouped> groups, boolean alone) {

    /** The shortest pace: how often Prometheus evaluates pages. */
    static final TimeSpan FASTEST = TimeSpan.ofSeconds(30);

    private static final BigDecimal PLENTY = BigDecimal.valueOf(1000);

    /** Copies the groups. */
    Bench {
        groups = List.copyOf(groups);
    }

    static Bench of(SloPlan plan, Readers readers) {
        List<Grouped> groups = new SliFeeds(plan).best();
        List<Expr.VectorSelector> series = groups.stream()
                .limit(1)
                .flatMap(grouped -> grouped.feed().series().stream())
                .map(FedSeries::series)
                .toList();
        return new Bench(plan, groups, readers.onlyReader(plan, series));
    }

    /** Whether any share of errors can be fed, else only none or all: timeslices that the rules fill. */
    boolean isGraded() {
        return !(plan.slo().sli() instanceof Sli.Timeslices) || groups.get(0).feed() instanceof Feed.Recorded;
    }

    /** The range over which the fed series become rates; none for recorded ones. */
    TimeSpan smear() {
        return groups.get(0).feed() instanceof Feed.Raw ? plan.baseWindow() : new TimeSpan(0);
    }

    /** A trial with the first group. */
    Trial trial(TimeSpan pace, Phase... phases) {
        return new Trial(this, groups.get(0), pace, new Timeline(Arrays.asList(phases)));
    }

    /** A phase with so much traffic that no guard against insignificant figures holds an alert back. */
    Phase phase(TimeSpan length, BigDecimal errors) {
        return new Phase(length, traffic(), errors);
    }

    /** Events per second that are plenty for all alerts; 1 for an SLI that knows no traffic. */
    BigDecimal traffic() {
        if (!plan.slo().countsEvents()) {
            return BigDecimal.ONE;
        }
        BigDecimal most = PLENTY;
        for (Tier.Urgency urgency : Tier.Urgency.values()) {
            Alerting.Channel channel = plan.slo().alerting().channel(urgency);
            Optional<BigDecimal> least = channel.minimumTraffic();
            most = most.max(least.orElse(BigDecimal.ZERO).multiply(BigDecimal.TEN));
            long failures = plan.slo().minimumFailures(urgency);
            most = most.max(
                    BigDecimal.valueOf(Math.ceil(failures / plan.budget().doubleValue())));
        }
        return most;
    }

    /** The pace at which a tier is proven: a twelfth of its short window, in whole half minutes. */
    TimeSpan paceOf(Tier tier) {
        long halfMinutes = tier.shortWindow().millis() / FASTEST.millis() / 12;
        return FASTEST.times(Math.max(1, halfMinutes));
    }

    /** The length of so many evaluations. */
    static TimeSpan evaluations(TimeSpan pace, double count) {
        return pace.times((long) Math.ceil(count));
    }
}
