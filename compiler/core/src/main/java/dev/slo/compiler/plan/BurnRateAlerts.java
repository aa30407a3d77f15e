package dev.slo.compiler.plan;

import static dev.slo.compiler.plan.Terms.and;
import static dev.slo.compiler.plan.Terms.binary;
import static dev.slo.compiler.plan.Terms.number;
import static dev.slo.compiler.plan.Terms.over;
import static dev.slo.compiler.plan.Terms.ratio;
import static dev.slo.compiler.plan.Terms.times;

import dev.slo.model.Alerting;
import dev.slo.model.Tier;
import dev.slo.model.TimeSpan;
import dev.slo.promql.BinaryOp;
import dev.slo.promql.Expr;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * One alert per tier: {@code ΣE/ΣN/B > k} over both windows (Google SRE Workbook, chapter 5). Each alert reads the
 * recorded rates itself, so both windows are of one moment and no other group can be late; its value is the burn rate
 * of the long window.
 */
final class BurnRateAlerts {

    static final String CRITICAL = AlertNames.CRITICAL;
    static final String WARNING = "ErrorBudgetBurnRateWarning";

    private static final double ROUNDING = 0.5;

    private final SloPlan plan;
    private final AlertText text;

    BurnRateAlerts(SloPlan plan) {
        this.plan = plan;
        this.text = AlertText.templates(plan);
    }

    List<Rule> of(Tier.Urgency urgency) {
        return plan.tiers(urgency).stream().map(this::alert).toList();
    }

    private Rule alert(Tier tier) {
        SortedMap<String, String> labels =
                AlertLabels.of(plan, plan.slo().alerting().channel(tier.urgency()));
        labels.put("long_window", tier.longWindow().toString());
        labels.put("short_window", tier.shortWindow().toString());
        String name =
                switch (tier.urgency()) {
                    case PAGE -> CRITICAL;
                    case TICKET -> WARNING;
                };
        return new Rule.Alert(name, condition(tier), labels, text.burnRate(tier), Optional.empty());
    }

    private Expr condition(Tier tier) {
        Expr burning = and(exceeds(tier, tier.longWindow()), exceeds(tier, tier.shortWindow()));
        for (Expr guard : guards(tier)) {
            burning = and(burning, guard);
        }
        return burning;
    }

    private Expr exceeds(Tier tier, TimeSpan window) {
        Expr errors = over("sum_over_time", plan.errors(window), window);
        Expr totals = over("sum_over_time", plan.totals(window), window);
        Expr burnRate = binary(BinaryOp.DIVIDE, ratio(errors, totals), number(plan.budget()));
        return binary(BinaryOp.GREATER, burnRate, number(tier.factor()));
    }

    private List<Expr> guards(Tier tier) {
        Alerting.Channel channel = plan.slo().alerting().channel(tier.urgency());
        TimeSpan window = tier.longWindow();
        Optional<Expr> failures = Optional.of(plan.slo().minimumFailures(tier.urgency()))
                .filter(least -> least > 0)
                .map(least -> failed(window, least));
        Optional<Expr> traffic = channel.minimumTraffic().map(least -> traffic(window, least));
        Optional<Expr> history = needsHistory(tier) ? history(tier) : Optional.empty();
        return List.of(failures, traffic, history).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Failed events in the window; half an event of slack, because rates extrapolate. */
    private Expr failed(TimeSpan window, int least) {
        double seconds = plan.spacing(window).seconds();
        Expr events = times(number(seconds), over("sum_over_time", plan.errors(window), window));
        return binary(BinaryOp.GREATER_EQUAL, events, number(least - ROUNDING));
    }

    private Expr traffic(TimeSpan window, BigDecimal least) {
        Expr rate = over("avg_over_time", plan.totals(window), window);
        return binary(BinaryOp.GREATER_EQUAL, rate, number(least));
    }

    /** Tickets can wait for it, and pages of SLIs that know no traffic have nothing else that tells a blip from an outage. */
    private boolean needsHistory(Tier tier) {
        return tier.urgency() == Tier.Urgency.TICKET || !plan.slo().countsEvents();
    }

    /**
     * After a cold start a window of days holds minutes of data: one short window's worth must be there. Where that is a
     * single sample, the ratio itself says as much.
     */
    private Optional<Expr> history(Tier tier) {
        TimeSpan window = tier.longWindow();
        long least = tier.shortWindow().millis() / plan.spacing(window).millis();
        return Optional.of(least)
                .filter(samples -> samples > 1)
                .map(samples -> binary(
                        BinaryOp.GREATER_EQUAL, over("count_over_time", plan.totals(window), window), number((double)
                                samples)));
    }
}
