package dev.slo.compiler.plan;

import dev.slo.model.Slo;
import dev.slo.model.Tier;
import dev.slo.model.TimeSpan;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an alert tells the person it wakes: what burns how fast, what is left of the budget and for how long, where to
 * read on.
 */
public final class AlertText {

    private final SloPlan plan;
    private final Slo slo;
    private final AlertReading reading;

    private AlertText(SloPlan plan, AlertReading reading) {
        this.plan = plan;
        this.slo = plan.slo();
        this.reading = reading;
    }

    /** The texts of the rules: Prometheus templates. */
    static AlertText templates(SloPlan plan) {
        return new AlertText(plan, new AlertTemplates(plan));
    }

    /** The texts as people read them. */
    public static AlertText read(SloPlan plan, AlertReading reading) {
        return new AlertText(plan, reading);
    }

    /** Annotations of a burn-rate alert. */
    public SortedMap<String, String> burnRate(Tier tier) {
        TimeSpan lasts = TimeSpan.ofMinutes(Math.round(tier.secondsToExhaustion(slo.window()) / 60));
        SortedMap<String, String> texts = texts(
                subject() + " burns its error budget " + reading.burnRate() + " times too fast",
                promise() + " Over the last " + tier.longWindow() + " and the last " + tier.shortWindow()
                        + " errors exceeded " + tier.factor().toPlainString() + " times the budget of "
                        + slo.objective().budget().toPercent() + "; at that rate a full budget lasts " + lasts + ".");
        texts.put("burn_rate", reading.burnRate());
        return texts;
    }

    /** Annotations of the alert that most events fail. */
    public SortedMap<String, String> hardDown(TimeSpan window) {
        return texts(
                subject() + " is down: " + reading.errorShare() + " of " + plan.unit() + " failed",
                promise() + " Over the last " + window + " more than "
                        + HardDownAlert.threshold(plan)
                                .movePointRight(2)
                                .stripTrailingZeros()
                                .toPlainString()
                        + "% of " + plan.unit() + " failed.");
    }

    /** Annotations of the alert that so many percent of the budget are spent. */
    public SortedMap<String, String> consumed(int level) {
        return texts(
                subject()
                        + (level == 100
                                ? " has no error budget left"
                                : " has spent " + level + "% of its error budget"),
                promise() + " " + reading.remaining() + " of the error budget is left.");
    }

    /** Annotations of the alert that data has been missing for so long. */
    public SortedMap<String, String> dataMissing(TimeSpan patience) {
        SortedMap<String, String> texts = texts(
                subject() + " has no data",
                promise() + " For " + patience
                        + " its metrics have been missing in whole or in part, so nothing guards this objective."
                        + " Is the service scraped, and does it still expose the series that the SLI selects?");
        texts.remove("budget_remaining");
        texts.remove("time_to_exhaustion");
        return texts;
    }

    private SortedMap<String, String> texts(String summary, String description) {
        TreeMap<String, String> texts = new TreeMap<>();
        texts.put("summary", summary);
        texts.put("description", description);
        texts.put("budget_remaining", reading.remaining());
        texts.put("time_to_exhaustion", reading.timeToExhaustion());
        plan.runbook().ifPresent(url -> texts.put("runbook_url", url));
        plan.dashboard().ifPresent(url -> texts.put("dashboard_url", url));
        texts.putAll(slo.alerting().annotations().pairs());
        return texts;
    }

    private String subject() {
        StringBuilder text = new StringBuilder(plan.service().name() + "/" + slo.name());
        slo.groupBy()
                .forEach(label -> text.append(' ').append(label).append('=').append(reading.label(label)));
        return text.toString();
    }

    private String promise() {
        return slo.title() + ": " + slo.objective() + " over " + slo.window() + ".";
    }
}
