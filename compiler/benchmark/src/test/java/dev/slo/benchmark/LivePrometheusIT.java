package dev.slo.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.slo.compiler.emit.prometheus.RuleFiles;
import dev.slo.compiler.plan.Planner;
import dev.slo.yaml.YamlFrontEnd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A real Prometheus loads the rules, scrapes a service for a few minutes, pages and recovers. The rates and the pages
 * are evaluated every 30 s as generated; the groups that are evaluated every minute or less often run every 15 s here,
 * so that nobody waits for a five-minute mean. The expressions are untouched.
 */
@Timeout(300)
class LivePrometheusIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** 0.4 % of the requests fail: 0.4 times the budget of 1 %. */
    private static final Exposition.Load HEALTHY = new Exposition.Load(996, 4);

    private static final Exposition.Load BROKEN = new Exposition.Load(600, 400);
    private static final Exposition.Load BUSY_AND_SOUND = new Exposition.Load(30_000, 0);

    @TempDir
    private Path folder;

    @Test
    void aServiceIsScrapedBreaksPagesAndRecovers() throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                PrometheusServer.installed() || "true".equals(System.getenv("SLO_REQUIRE_TOOLS")),
                "prometheus is not installed");
        try (Exposition service = new Exposition(HEALTHY);
                PrometheusServer prometheus = PrometheusServer.start(folder, config(service))) {
            everyRuleIsHealthy(prometheus);
            theFiguresAreTrue(prometheus);

            service.change(BROKEN);
            PrometheusServer.await("a page", PATIENCE, () -> !pages(prometheus).isEmpty());
            thePageTellsWhatToKnow(prometheus);

            service.change(BUSY_AND_SOUND);
            PrometheusServer.await("recovery", PATIENCE, () -> pages(prometheus).isEmpty());
            onePathOverspentItsBudget(prometheus);
            theRateIsTrueOnceItsWindowIsFull(prometheus);
            everyRuleIsHealthy(prometheus);
        }
    }

    private static void everyRuleIsHealthy(PrometheusServer prometheus) throws InterruptedException {
        PrometheusServer.await("the first evaluation of every rule", PATIENCE, () -> !health(prometheus)
                .contains("unknown"));
        assertThat(health(prometheus)).containsExactly("ok");
        prometheus.get("rules", Map.of()).path("groups").forEach(group -> group.path("rules")
                .forEach(rule -> assertThat(rule.path("lastError").asString("")).isEmpty()));
    }

    private static Set<String> health(PrometheusServer prometheus) {
        Set<String> states = new TreeSet<>();
        prometheus.get("rules", Map.of()).path("groups").forEach(group -> group.path("rules")
                .forEach(rule -> states.add(rule.path("health").asString())));
        return states;
    }

    private static void theFiguresAreTrue(PrometheusServer prometheus) throws InterruptedException {
        String budgets = "slo:period_error_budget_remaining:ratio";
        PrometheusServer.await(
                "the budgets of all SLOs",
                PATIENCE,
                () -> values(prometheus, budgets).size() == 5);
        String requests = "{service=\"shop\", slo=\"requests\", path=\"/a\"}";
        assertThat(firstValue(prometheus, "slo:sli_error:ratio_rate5m" + requests))
                .isCloseTo(0.004, within(1e-4));
        assertThat(firstValue(prometheus, "slo:sli_error:ratio_rate30d" + requests))
                .isCloseTo(0.004, within(1e-4));
        assertThat(firstValue(prometheus, "slo:current_burn_rate:ratio" + requests))
                .isCloseTo(0.4, within(0.01));
        assertThat(firstValue(prometheus, budgets + requests)).isCloseTo(0.6, within(0.01));
        assertThat(firstValue(prometheus, budgets + "{slo=\"latency\"}")).isCloseTo(0.6, within(0.01));
        assertThat(firstValue(prometheus, budgets + "{slo=\"reachability\"}")).isCloseTo(0.8, within(1e-9));
        assertThat(firstValue(prometheus, budgets + "{slo=\"slices\"}")).isCloseTo(1, within(1e-9));
        assertThat(firstValue(prometheus, "app:http_errors:ratio5m{path=\"/a\"}"))
                .isCloseTo(0.004, within(1e-4));
        assertThat(pages(prometheus)).isEmpty();
    }

    private static void thePageTellsWhatToKnow(PrometheusServer prometheus) {
        assertThat(pages(prometheus)).allSatisfy(page -> {
            assertThat(text(page.path("labels")))
                    .containsEntry("alertname", "ErrorBudgetBurnRateCritical")
                    .containsEntry("owner", "retail")
                    .containsEntry("path", "/b")
                    .containsEntry("service", "shop")
                    .containsEntry("severity", "critical")
                    .containsEntry("slo", "requests")
                    .containsEntry("tier", "1")
                    .containsKeys("long_window", "short_window");
            assertThat(text(page.path("annotations")))
                    .containsEntry("runbook_url", "https://runbooks.example.com/shop/requests")
                    .hasEntrySatisfying("summary", summary -> assertThat(summary)
                            .matches("shop/requests path=/b burns its error budget [0-9.]+ times too fast"))
                    .hasEntrySatisfying(
                            "budget_remaining", left -> assertThat(left).matches("-?[0-9.]+%"))
                    .hasEntrySatisfying(
                            "time_to_exhaustion", time -> assertThat(time).matches("[-0-9a-z. ]+"));
        });
    }

    private static void onePathOverspentItsBudget(PrometheusServer prometheus) {
        String budget = "slo:period_error_budget_remaining:ratio{slo=\"requests\", path=\"%s\"}";
        assertThat(value(prometheus, budget.formatted("/a"))).isCloseTo(0.6, within(0.01));
        assertThat(value(prometheus, budget.formatted("/b"))).isNegative();
    }

    /**
     * A path whose load did not change: a thousand requests a scrape, of which there should be one a second. A rate is
     * up to 30 s old, and its window two minutes long.
     */
    private static void theRateIsTrueOnceItsWindowIsFull(PrometheusServer prometheus) throws InterruptedException {
        PrometheusServer.await("two minutes of data", PATIENCE, () -> !values(prometheus, "up offset 150s")
                .isEmpty());
        double scrapes = value(prometheus, "count_over_time(up[2m]) / 120");
        assertThat(value(prometheus, "slo:sli_total:rate{slo=\"requests\", path=\"/a\"}"))
                .isCloseTo(1_000 * scrapes, withinPercentage(5));
    }

    /** The pages that fire now. */
    private static List<JsonNode> pages(PrometheusServer prometheus) {
        return prometheus
                .get("alerts", Map.of())
                .path("alerts")
                .valueStream()
                .filter(alert -> alert.path("state").asString().equals("firing"))
                .filter(alert ->
                        alert.path("labels").path("severity").asString().equals("critical"))
                .toList();
    }

    private static Map<String, String> text(JsonNode object) {
        Map<String, String> pairs = new TreeMap<>();
        object.forEachEntry((key, value) -> pairs.put(key, value.asString()));
        return pairs;
    }

    /** Groups start at moments of their own, so one figure may be there before another. */
    private static double firstValue(PrometheusServer prometheus, String query) throws InterruptedException {
        PrometheusServer.await(query, PATIENCE, () -> values(prometheus, query).size() == 1);
        return value(prometheus, query);
    }

    private static double value(PrometheusServer prometheus, String query) {
        List<Double> values = values(prometheus, query);
        assertThat(values).as(query).hasSize(1);
        return values.get(0);
    }

    private static List<Double> values(PrometheusServer prometheus, String query) {
        return prometheus
                .get("query", Map.of("query", query))
                .path("result")
                .valueStream()
                .map(series -> Double.parseDouble(series.path("value").path(1).asString()))
                .toList();
    }

    private String config(Exposition service) throws IOException {
        Path spec = Path.of("src/test/resources/live.yaml");
        String rules = new RuleFiles()
                .emit(YamlFrontEnd.read("spec.yaml", Files.readAllBytes(spec)).value().orElseThrow().stream()
                        .map(read -> Planner.plan(read.service()))
                        .toList())
                .get(0)
                .content()
                .replaceAll("interval: [0-9]+m", "interval: 15s");
        Path file = Files.writeString(folder.resolve("shop.rules.yml"), rules);
        return """
                global: { scrape_interval: 1s, evaluation_interval: 15s }
                rule_files: [%s]
                scrape_configs:
                  - job_name: shop
                    static_configs: [{ targets: ['%s'] }]
                """.formatted(file, service.address());
    }
}
