package dev.slo.compiler.emit.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.promql.Expr;
import dev.slo.promql.PromqlParser;
import dev.slo.promql.Regexes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Relabelling chooses the series that the selector chooses. */
class SelectorStepsTest {

    private static final List<String> VALUES =
            List.of("", "a", "b", "ab", "5", "503", "a;5", "1;a", ";", "$", "a.b", "a\nb");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "m_total",
                "m_total{x=\"a\"}",
                "m_total{x!=\"a\"}",
                "m_total{x=\"\"}",
                "m_total{x!=\"\", y=~\"5..|a\"}",
                "m_total{x=~\"a|b\", y!~\"5.*\"}",
                "m_total{x=~\"a|b\", x!=\"b\"}",
                "m_total{x!~\"a\", y!~\"5\", z=\"a;5\"}",
                "m_total{x=\"a.b\"}",
                "m_total{x=~\"a$|\\\\$\", y=\"$\"}",
                "m_total{x=~\"(?i)A\", y=~\".*\"}",
                "m_total{x=~\".+\"}",
            })
    void theSeriesOfASelectorAreMarkedAndNoOthers(String text) {
        Expr.VectorSelector selector =
                (Expr.VectorSelector) PromqlParser.parse(text).expr().orElseThrow();
        List<Map<String, Object>> rules = SelectorSteps.marking(selector, 1, "slo_counter_1");
        Random random = new Random(1);
        int chosen = 0;
        for (int i = 0; i < 2_000; i++) {
            Map<String, String> series = series(random);
            Map<String, String> after = Relabelling.apply(rules, series);

            assertThat(after.containsKey("slo_counter_1"))
                    .as(text + " " + series)
                    .isEqualTo(matches(selector, series));
            chosen += after.containsKey("slo_counter_1") ? 1 : 0;
        }

        assertThat(chosen).isPositive();
    }

    @Test
    void stepsOfOneSelectorDoNotHelpTheNext() {
        List<Map<String, Object>> first =
                SelectorSteps.marking(selector("m_total{x=\"a\", y=\"b\"}"), 1, "slo_counter_1");
        List<Map<String, Object>> second =
                SelectorSteps.marking(selector("m_total{x=\"a\", z=\"d\"}"), 2, "slo_counter_2");
        Map<String, String> series = Map.of("__name__", "m_total", "x", "a", "y", "c", "z", "e");

        Map<String, String> after = Relabelling.apply(second, Relabelling.apply(first, series));

        assertThat(after).doesNotContainKeys("slo_counter_1", "slo_counter_2");
    }

    private static Expr.VectorSelector selector(String text) {
        return (Expr.VectorSelector) PromqlParser.parse(text).expr().orElseThrow();
    }

    private static Map<String, String> series(Random random) {
        Map<String, String> series = new HashMap<>();
        series.put("__name__", random.nextInt(4) == 0 ? "n_total" : "m_total");
        for (String label : List.of("x", "y", "z")) {
            String value = VALUES.get(random.nextInt(VALUES.size()));
            if (!value.isEmpty()) {
                series.put(label, value);
            }
        }
        return series;
    }

    private static boolean matches(Expr.VectorSelector selector, Map<String, String> series) {
        return selector.metric().orElseThrow().equals(series.get("__name__"))
                && selector.matchers().stream()
                        .allMatch(matcher -> matches(matcher, series.getOrDefault(matcher.label(), "")));
    }

    private static boolean matches(Expr.Matcher matcher, String value) {
        return switch (matcher.op()) {
            case EQUAL -> value.equals(matcher.value());
            case NOT_EQUAL -> !value.equals(matcher.value());
            case REGEX -> Regexes.matches(matcher.value(), value);
            case NOT_REGEX -> !Regexes.matches(matcher.value(), value);
        };
    }
}
