package dev.slo.compiler.emit.alertmanager;

import dev.slo.compiler.plan.ServicePlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The part of an Alertmanager configuration that is about SLOs. Its routes all {@code continue}: they tell the channel
 * for SLOs and the owners, and take no alert away from the routes behind them, which page and mail by severity.
 *
 * @param routes to stand in front of all others below the root
 * @param receivers those of the routes
 * @param inhibitRules which silence what an SLO says less loudly about the same thing
 */
public record SloPart(
        List<Map<String, Object>> routes, List<Map<String, Object>> receivers, List<Map<String, Object>> inhibitRules) {

    /** The file with the templates that the receivers use, beside the configuration. */
    public static final String TEMPLATES = "slo.tmpl";

    /** What alerts have in common that are told together. */
    static final List<String> GROUPING = List.of("alertname", "service", "namespace");

    private static final String FOLLOWERS = "slack-slo";

    /** Copies the lists. */
    public SloPart {
        routes = List.copyOf(routes);
        receivers = List.copyOf(receivers);
        inhibitRules = List.copyOf(inhibitRules);
    }

    /** The part for the alerts of some services. */
    public static SloPart of(List<ServicePlan> plans) {
        SeverityNames severities = SeverityNames.of(plans);
        List<OwnerReceiver> owners = OwnerReceiver.of(plans);
        List<Map<String, Object>> routes = new ArrayList<>();
        routes.add(listening(FOLLOWERS, List.of(Matcher.ANY_SLO), Pace.FOLLOWERS));
        owners.forEach(owner -> routes.add(owner.route(severities)));
        List<Map<String, Object>> receivers = new ArrayList<>();
        receivers.add(receiver());
        owners.forEach(owner -> receivers.add(owner.receiver()));
        return new SloPart(routes, receivers, Inhibitions.of(plans, severities));
    }

    /** Whether any receiver sends mail, which takes a mail server. */
    boolean mails() {
        return receivers.stream().anyMatch(receiver -> receiver.containsKey("email_configs"));
    }

    private static Map<String, Object> receiver() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", FOLLOWERS);
        tree.putAll(new Contact.Slack("#sre-slo-alerts").integration());
        return tree;
    }

    /** A route of the first level that lets its alerts go on. */
    static Map<String, Object> listening(String receiver, List<String> matchers, Pace pace) {
        Map<String, Object> tree = route(receiver, matchers, pace);
        tree.put("group_by", GROUPING);
        tree.put("continue", true);
        return tree;
    }

    /** A route without children, grouped as the one above it; without matchers it is for every alert. */
    static Map<String, Object> route(String receiver, List<String> matchers, Pace pace) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("receiver", receiver);
        if (!matchers.isEmpty()) {
            tree.put("matchers", matchers);
        }
        tree.put("group_wait", pace.groupWait().toString());
        tree.put("repeat_interval", pace.repeatInterval().toString());
        return tree;
    }
}
