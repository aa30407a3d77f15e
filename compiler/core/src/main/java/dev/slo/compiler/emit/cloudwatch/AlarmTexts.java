package dev.slo.compiler.emit.cloudwatch;

import dev.slo.compiler.plan.SloPlan;
import dev.slo.model.Owner;
import dev.slo.model.Slo;
import dev.slo.model.Tier;
import java.util.Map;
import java.util.TreeMap;

/** What alarms say to people, and the tags that tell them apart. */
final class AlarmTexts {

    private AlarmTexts() {}

    /** The tags of an SLO's alarms of one urgency. */
    static Map<String, String> labels(SloPlan plan, Tier.Urgency urgency) {
        Map<String, String> labels = new TreeMap<>();
        labels.put("service", plan.service().name().value());
        labels.put("slo", plan.slo().name().value());
        labels.put("severity", plan.slo().alerting().channel(urgency).severity());
        return labels;
    }

    /** What notifies: the promise, what became of it, and where to read on. */
    static String notice(SloPlan plan, String event) {
        Slo slo = plan.slo();
        StringBuilder text = new StringBuilder(plan.service().name() + "/" + slo.name() + " " + event + ". ");
        text.append(slo.title())
                .append(": ")
                .append(slo.objective())
                .append(" over ")
                .append(slo.window())
                .append('.');
        plan.service().owner().map(Owner::team).ifPresent(team -> text.append(" Owner: ")
                .append(team)
                .append('.'));
        plan.runbook().ifPresent(url -> text.append(" Runbook: ").append(url));
        plan.dashboard().ifPresent(url -> text.append(" Dashboard: ").append(url));
        return cut(text.toString());
    }

    /** A text that CloudWatch takes as a description. */
    static String cut(String text) {
        return text.length() <= Limits.DESCRIPTION ? text : text.substring(0, Limits.DESCRIPTION - 3) + "...";
    }
}
