package dev.slo.compiler.emit.promtool;

import dev.slo.compiler.plan.Rule;
import dev.slo.compiler.plan.RuleGroup;
import dev.slo.compiler.plan.ServicePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A plan with one mistake in it.
 *
 * @param rule what people call the rule
 * @param mistake what was done to it
 * @param hint what the titles of the proofs say that will probably notice
 * @param plan the spoiled plan
 * @param text what is done to the rule file beyond the plan, which knows no {@code for}
 */
record Mutant(String rule, String mistake, String hint, ServicePlan plan, UnaryOperator<String> text) {

    private static final String WINDOW = ":ratio_rate";
    private static final String TEXTS = "text: ";

    /** A plan in which one rule is another one, or gone. */
    static Mutant of(String mistake, ServicePlan plan, Rule rule, Optional<Rule> replacement) {
        List<RuleGroup> groups = new ArrayList<>();
        for (RuleGroup group : plan.groups()) {
            List<Rule> rules = new ArrayList<>();
            for (Rule each : group.rules()) {
                if (each == rule) {
                    replacement.ifPresent(rules::add);
                } else {
                    rules.add(each);
                }
            }
            groups.add(new RuleGroup(group.name(), group.interval(), rules));
        }
        return new Mutant(
                title(rule),
                mistake,
                hint(rule),
                new ServicePlan(plan.service(), plan.slos(), groups),
                UnaryOperator.identity());
    }

    /** A plan in which an alert says something else. */
    static Mutant ofTexts(String mistake, ServicePlan plan, Rule alert, Rule replacement) {
        return of(TEXTS + mistake, plan, alert, Optional.of(replacement));
    }

    /** Whether the mistake is in what the alert says, and not in when it fires. */
    boolean inTexts() {
        return mistake.startsWith(TEXTS);
    }

    /** What was done to which rule. */
    String name() {
        return rule + ": " + mistake;
    }

    private static String hint(Rule rule) {
        if (rule.labels().containsKey("long_window")) {
            return "over " + rule.labels().get("long_window") + "/";
        }
        if (rule.labels().containsKey("level")) {
            return "level by level";
        }
        String title = title(rule);
        if (title.startsWith("app:")) {
            return "rate, errors and duration";
        }
        if (title.contains(WINDOW)) {
            return title.substring(title.indexOf(WINDOW) + WINDOW.length());
        }
        if (title.contains("burn")
                || title.contains("info")
                || title.contains("objective")
                || title.contains("time_")) {
            return "a quarter of the budget";
        }
        if (title.contains("coverage")) {
            return "errors leave";
        }
        if (title.contains("budget") || title.endsWith(":rate5m")) {
            return "budget";
        }
        return title.equals("SloDataMissing") ? "data" : "down";
    }

    /** What people call a rule. */
    static String title(Rule rule) {
        if (rule instanceof Rule.Alert alert) {
            String window =
                    rule.labels().getOrDefault("long_window", rule.labels().getOrDefault("level", ""));
            return (alert.alert() + " " + window).strip();
        }
        return ((Rule.Recording) rule).record();
    }
}
