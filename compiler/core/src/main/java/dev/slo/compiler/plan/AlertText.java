package dev.slo.compiler.plan;

import dev.slo.model.Slo;
import dev.slo.model.Tier;
import dev.slo.model.TimeSpan;
import dev.slo.promql.Expr;
import dev.slo.promql.PromqlPrinter;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an alert tells the person it wakes: what burns how fast, what is left of the budget and for how long, where to
 * read on. The texts are Prometheus templates.
 */
final class AlertText {

    private static final String MISSING = "unknown";

    private final SloPlan plan;
    private final Slo slo;

    AlertText(SloPlan plan) {
        this.plan = plan;
        this.slo = plan.slo();
    }

    SortedMap<String, String> burnRate(Tier tier) {
        TimeSpan lasts = TimeSpan.ofMinutes(Math.round(tier.secondsToExhaustion(slo.window()) / 60));
        SortedMap<String, String> texts = texts(
                subject() + " burns its error budget {{ $value | humanize }} times too fast",
                promise() + " Over the last " + tier.longWindow() + " and the last " + tier.shortWindow()
                        + " errors exceeded " + tier.factor().toPlainString() + " times the budget of "
                        + slo.objective().budget().toPercent() + "; at that rate a full budget lasts " + lasts + ".");
        texts.put("burn_rate", "{{ $value | humanize }}");
        return texts;
    }

    SortedMap<String, String> hardDown(TimeSpan window) {
        return texts(
                subject() + " is down: {{ $value | humanizePercentage }} of events fail",
                promise() + " Over the last " + window + " more than "
                        + HardDownAlert.threshold(plan)
                                .movePointRight(2)
                                .stripTrailingZeros()
                                .toPlainString()
                        + "% of events failed.");
    }

    SortedMap<String, String> consumed(int level) {
        return texts(
                subject()
                        + (level == 100
                                ? " has no error budget left"
                                : " has spent " + level + "% of its error budget"),
                promise() + " {{ $value | humanizePercentage }} of the error budget is left.");
    }

    SortedMap<String, String> dataMissing(TimeSpan patience) {
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
        texts.put("budget_remaining", lookUp(SeriesNames.REMAINING, "humanizePercentage"));
        texts.put("time_to_exhaustion", lookUp(SeriesNames.EXHAUSTION, "humanizeDuration"));
        plan.runbook().ifPresent(url -> texts.put("runbook_url", url));
        plan.dashboard().ifPresent(url -> texts.put("dashboard_url", url));
        texts.putAll(slo.alerting().annotations().pairs());
        return texts;
    }

    private String subject() {
        StringBuilder text = new StringBuilder(plan.service().name() + "/" + slo.name());
        slo.groupBy().forEach(label -> text.append(' ')
                .append(label)
                .append("={{ $labels.")
                .append(label)
                .append(" }}"));
        return text.toString();
    }

    private String promise() {
        return slo.title() + ": " + slo.objective() + " over " + slo.window() + ".";
    }

    /** A recorded value of the same SLO and group, looked up when the alert is sent. */
    private String lookUp(String metric, String format) {
        List<Expr.Matcher> matchers = new ArrayList<>(plan.own(metric).matchers());
        slo.groupBy().forEach(label -> matchers.add(Terms.equal(label, "%s")));
        String selector = PromqlPrinter.print(Terms.series(metric, matchers.toArray(Expr.Matcher[]::new)))
                .replace("\"%s\"", "%q");
        StringBuilder query = new StringBuilder("printf `" + selector + "`");
        slo.groupBy().forEach(label -> query.append(" $labels.").append(label));
        return "{{ with " + query + " | query }}{{ . | first | value | " + format + " }}{{ else }}" + MISSING
                + "{{ end }}";
    }
}
