package dev.slo.compiler.emit.grafana.board;

import dev.slo.compiler.emit.Markdown;
import dev.slo.compiler.plan.SloPlan;
import dev.slo.model.Owner;
import dev.slo.model.Slo;
import dev.slo.model.Tier;
import dev.slo.model.TimeSpan;
import java.util.Locale;
import java.util.stream.Collectors;

/** An SLO in words, as Markdown: the promise, what it leaves for failures, when somebody is called, who that is. */
final class Explanation {

    /** Grafana puts variables into text before it reads the Markdown. */
    private static final String DOLLAR = "&#36;";

    private final SloPlan plan;
    private final Slo slo;
    private final StringBuilder text = new StringBuilder();

    private Explanation(SloPlan plan) {
        this.plan = plan;
        this.slo = plan.slo();
    }

    static String of(SloPlan plan) {
        return new Explanation(plan).written();
    }

    private String written() {
        paragraph("**" + plain(slo.title()) + "**");
        if (!slo.description().isEmpty()) {
            paragraph(plain(slo.description()));
        }
        paragraph(promise());
        if (!plan.tiers().isEmpty()) {
            paragraph(tiers());
        }
        plan.service().owner().ifPresent(owner -> paragraph(owner(owner)));
        Places.runbook(plan).ifPresent(link -> paragraph(link(link.title(), link.url())));
        slo.links().forEach(link -> paragraph(link(link.title(), link.url())));
        return text.toString().strip();
    }

    private String promise() {
        TimeSpan outage =
                rounded(plan.budget().doubleValue() * slo.window().length().seconds());
        String share = plan.slo().countsEvents() ? "of all events are good" : "of the time is good";
        String each = slo.groupBy().isEmpty() ? "" : ", for each " + String.join(" and ", slo.groupBy());
        return slo.objective() + " " + share + " over " + slo.window() + each + ". The error budget is "
                + slo.objective().budget().toPercent() + ": as much as " + outage + " of a total outage.";
    }

    private String tiers() {
        return plan.tiers().stream()
                .map(this::tier)
                .collect(Collectors.joining(
                        "\n", "| alert | burn rate | over | total outage seen after |\n|---|---|---|---|\n", ""));
    }

    private String tier(Tier tier) {
        return "| " + tier.urgency().name().toLowerCase(Locale.ROOT) + " | > "
                + tier.factor().toPlainString() + " | " + tier.longWindow() + " and " + tier.shortWindow() + " | "
                + rounded(tier.secondsToDetect(slo.objective(), 1)) + " |";
    }

    private static String owner(Owner owner) {
        String contact = owner.contact().map(address -> ", " + address).orElse("");
        String escalation = owner.escalation().map(whom -> ", then " + whom).orElse("");
        return plain("Owner: " + owner.team() + contact + escalation);
    }

    /** Text that shows as it was written: it holds no markup, and Grafana finds no variable in it. */
    private static String plain(String text) {
        return Markdown.text(text).replace("\\$", DOLLAR);
    }

    private static String link(String title, String url) {
        return Markdown.link(title, url.replace("$", "%24")).replace("\\$", DOLLAR);
    }

    private void paragraph(String lines) {
        text.append(lines).append("\n\n");
    }

    private static TimeSpan rounded(double seconds) {
        return TimeSpan.ofSeconds(Math.max(1, Math.round(seconds)));
    }
}
