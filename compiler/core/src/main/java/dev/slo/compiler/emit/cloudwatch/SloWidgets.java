package dev.slo.compiler.emit.cloudwatch;

import dev.slo.model.Slo;
import dev.slo.model.Tier;
import dev.slo.model.TimeSpan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One SLO on the dashboard: its promise, the budget that is left, how fast it burns, and the SLI. */
final class SloWidgets {

    /** How many widgets {@link #of} makes. */
    static final int EACH = 4;

    private static final int THIRD = 8;
    private static final TimeSpan FAST = TimeSpan.ofMinutes(5);
    private static final TimeSpan SLOW = TimeSpan.ofHours(1);
    private static final BigDecimal PERCENT = new BigDecimal(100);

    private SloWidgets() {}

    static List<Widget> of(SloMetrics metrics) {
        return List.of(promise(metrics), budget(metrics), burnRates(metrics), sli(metrics));
    }

    private static Widget promise(SloMetrics metrics) {
        Slo slo = metrics.plan().slo();
        StringBuilder text = new StringBuilder("### " + metrics.plan().service().name() + " / " + slo.title() + "\n");
        text.append(slo.objective()).append(" over ").append(slo.window());
        metrics.plan()
                .runbook()
                .ifPresent(url -> text.append(" · [runbook](").append(url).append(')'));
        return Widget.text(2, text.toString());
    }

    private static Widget budget(SloMetrics metrics) {
        TimeSpan window = metrics.plan().slo().window().length();
        Series series = inputs(new Series(), metrics, window, "");
        series.line("budget", "100 * (1 - " + metrics.burnRate(List.of()) + ")", "budget left, %");
        String start = "-PT" + window.millis() / TimeSpan.ofHours(1).millis() + "H";
        return Widget.number(THIRD, "Error budget left over " + window, series, start);
    }

    private static Widget burnRates(SloMetrics metrics) {
        Series series = inputs(new Series(), metrics, FAST, "_fast");
        inputs(series, metrics, SLOW, "_slow");
        String burnRate = metrics.burnRate(List.of());
        series.line("burnrate_fast", Series.suffixed(burnRate, "_fast"), "over " + FAST);
        series.line("burnrate_slow", Series.suffixed(burnRate, "_slow"), "over " + SLOW);
        Set<BigDecimal> factors = new LinkedHashSet<>();
        metrics.plan().tiers().stream().map(Tier::factor).forEach(factors::add);
        List<Map<String, Object>> lines = new ArrayList<>();
        factors.forEach(factor -> lines.add(Widget.at(factor.toPlainString() + " times", factor)));
        return Widget.chart(THIRD, "Burn rate", series, lines);
    }

    private static Widget sli(SloMetrics metrics) {
        Series series = inputs(new Series(), metrics, SLOW, "");
        series.line("sli", "100 - 100 * " + SloMetrics.where(List.of(), "failed / total"), "good events, %");
        BigDecimal objective = metrics.plan()
                .slo()
                .objective()
                .target()
                .value()
                .multiply(PERCENT)
                .stripTrailingZeros();
        return Widget.chart(THIRD, "Good events, %", series, List.of(Widget.at("objective", objective)));
    }

    private static Series inputs(Series series, SloMetrics metrics, TimeSpan period, String suffix) {
        metrics.events(period).forEach(query -> series.input(query, suffix));
        return series;
    }
}
