package dev.slo.compiler.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.compiler.Specs;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlertMeaningTest {

    @ParameterizedTest
    @ValueSource(strings = {"latency", "mails", "slices", "requests", "smallest"})
    void everyAlertOfTheRulesIsToldAndNoOther(String spec) {
        ServicePlan plan = Specs.plan(spec);
        Map<String, Long> inRules = count(
                plan.groups().stream()
                        .flatMap(group -> group.rules().stream())
                        .filter(Rule.Alert.class::isInstance)
                        .map(Rule.Alert.class::cast)
                        .toList(),
                alert -> alert.labels().get("slo") + " " + alert.alert() + " "
                        + alert.labels().get("severity"));
        Map<String, Long> told = new TreeMap<>();
        for (SloPlan slo : plan.slos()) {
            told.putAll(count(
                    AlertMeaning.of(slo), alert -> slo.slo().name() + " " + alert.alert() + " " + alert.severity()));
        }

        assertThat(told).isNotEmpty().isEqualTo(inRules);
    }

    /** θL/e of the SRE Workbook's chapter 5 at e = 1, and half of five minutes for the alert without a budget. */
    @Test
    void timesToDetectAreThoseOfTheClosedForms() {
        List<AlertMeaning> alerts =
                AlertMeaning.of(Specs.plan("requests").slos().get(0));

        assertThat(alerts)
                .filteredOn(alert -> alert.instance().equals("1h/5m"))
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.secondsToDetectOutage().orElseThrow()).isEqualTo(0.0144 * 3_600);
                    assertThat(alert.secondsToDetectThreshold()).contains(3_600.0);
                    assertThat(alert.condition())
                            .isEqualTo("more than 1.44% of events failed over the last 1h and over the last 5m, 14.4"
                                    + " times what the budget of 0.1% can bear; and at least 5 events of the last 1h"
                                    + " failed");
                });
        assertThat(alerts)
                .filteredOn(alert -> alert.alert().equals("SloHardDown"))
                .singleElement()
                .satisfies(alert -> assertThat(alert.secondsToDetectOutage()).contains(150.0));
        assertThat(alerts)
                .filteredOn(alert -> alert.alert().equals("ErrorBudgetExhausted"))
                .singleElement()
                .satisfies(alert ->
                        assertThat(alert.secondsToDetectOutage().orElseThrow()).isEqualTo(2_592.0));
    }

    private static <T> Map<String, Long> count(List<T> alerts, Function<T, String> key) {
        return alerts.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.counting()));
    }
}
