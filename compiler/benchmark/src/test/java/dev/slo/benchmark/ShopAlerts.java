package dev.slo.benchmark;

import dev.slo.compiler.plan.Planner;
import dev.slo.compiler.plan.ServicePlan;
import dev.slo.yaml.YamlFrontEnd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Alerts of the SLOs in {@code live.yaml} as Prometheus would send them, and the plans of those SLOs. */
final class ShopAlerts {

    static final String PAGE = "ErrorBudgetBurnRateCritical";
    static final String TICKET = "ErrorBudgetBurnRateWarning";

    private ShopAlerts() {}

    /** A page about an SLO, and about one of its groups where the path is not empty. */
    static String page(String slo, String path) {
        return alert(PAGE, "critical", slo, path, "");
    }

    /** A ticket. */
    static String ticket(String slo, String path) {
        return alert(TICKET, "warning", slo, path, "");
    }

    /** The end of a page. */
    static String pageIsOver(String slo, String path) {
        return alert(PAGE, "critical", slo, path, ", \"endsAt\": \"2020-01-01T00:00:00Z\"");
    }

    /** All of them in one request. */
    static String array(String... alerts) {
        return Stream.of(alerts).collect(Collectors.joining(",", "[", "]"));
    }

    private static String alert(String name, String severity, String slo, String path, String more) {
        String label = path.isEmpty() ? "" : ", \"path\": \"" + path + "\"";
        return """
                {"labels": {"alertname": "%s", "severity": "%s", "owner": "retail", "service": "shop", "slo": "%s"%s},
                 "annotations": {"summary": "shop/%s burns", "burn_rate": "20", "budget_remaining": "40%%",
                  "time_to_exhaustion": "1d", "runbook_url": "https://runbooks.example.com/shop/%s",
                  "dashboard_url": "https://grafana.example.com/d/slo-shop"}%s}
                """.formatted(name, severity, slo, label, slo, slo, more);
    }

    static List<ServicePlan> plans() throws IOException {
        byte[] spec = Files.readAllBytes(Path.of("src/test/resources/live.yaml"));
        return YamlFrontEnd.read("live.yaml", spec).value().orElseThrow().stream()
                .map(read -> Planner.plan(read.service()))
                .toList();
    }

    /** Passes over the test where Alertmanager is not installed and need not be. */
    static void requireAlertmanager() {
        Assumptions.assumeTrue(
                AlertmanagerServer.installed().isPresent() || "true".equals(System.getenv("SLO_REQUIRE_TOOLS")),
                "alertmanager is not installed");
    }
}
