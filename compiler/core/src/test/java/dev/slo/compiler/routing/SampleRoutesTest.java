package dev.slo.compiler.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.compiler.emit.Artefact;
import dev.slo.compiler.emit.alertmanager.AlertmanagerFiles;
import dev.slo.compiler.plan.ServicePlan;
import dev.slo.spec.reading.Tree;
import dev.slo.yaml.YamlTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the alerts of the samples go through {@code monitoring/alertmanager/base.yml}, asked of amtool. */
class SampleRoutesTest {

    private static final Path BASE = Path.of("../../monitoring/alertmanager/base.yml");

    @TempDir
    private static Path folder;

    private static Path configuration = folder;
    private static List<ServicePlan> plans = List.of();

    @BeforeAll
    static void merge() throws IOException {
        plans = Samples.plans();
        Artefact merged = AlertmanagerBase.merge("base.yml", Files.readAllBytes(BASE), plans)
                .value()
                .orElseThrow();
        configuration = Files.writeString(folder.resolve("alertmanager.yml"), merged.content());
        for (Artefact artefact : new AlertmanagerFiles().emit(plans)) {
            Files.writeString(folder.resolve(Path.of(artefact.path()).getFileName()), artefact.content());
        }
    }

    @Test
    void nothingIsWrongWithTheBase() throws IOException {
        assertThat(AlertmanagerBase.merge("base.yml", Files.readAllBytes(BASE), plans)
                        .diagnostics())
                .isEmpty();
        assertThat(Amtool.check(configuration).output()).contains("SUCCESS").doesNotContain("FAILED");
    }

    @Test
    void everyAlertOfTheCatalogueGoesToTheFollowersItsOwnerAndThoseOfItsSeverity() {
        List<KnownAlert> alerts = KnownAlert.of(plans);
        assertThat(alerts).hasSizeGreaterThan(100);
        Map<Map<String, String>, List<String>> asked =
                new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        alerts.forEach(alert -> {
            Map<String, String> deciding = new TreeMap<>(alert.labels());
            deciding.keySet().retainAll(List.of("alertname", "owner", "service", "severity", "slo"));
            asked.computeIfAbsent(deciding, labels -> Amtool.receivers(configuration, labels));
        });
        assertThat(asked)
                .allSatisfy((labels, receivers) -> assertThat(receivers).isEqualTo(expected(labels)));
        assertThat(asked.values()).anyMatch(receivers -> receivers.contains("pagerduty"));
    }

    private static List<String> expected(Map<String, String> labels) {
        List<String> receivers = new ArrayList<>(List.of("slack-slo", "owner-" + labels.get("owner")));
        receivers.addAll(
                labels.getOrDefault("alertname", "").matches("ErrorBudgetBurnRateCritical|SloHardDown")
                        ? List.of("pagerduty", "slack-critical")
                        : List.of("slack"));
        return receivers;
    }

    @Test
    void alertsOfThePlatformGoWhereTheirTeamAndSeveritySay() {
        assertThat(receivers(Map.of("alertname", "Watchdog", "severity", "none")))
                .containsExactly("null");
        assertThat(receivers(Map.of("alertname", "TargetDown", "severity", "info")))
                .containsExactly("email");
        assertThat(receivers(Map.of("alertname", "HighErrorRate", "severity", "warning")))
                .containsExactly("slack");
        assertThat(receivers(Map.of("alertname", "NodeDown", "severity", "critical", "team", "infrastructure")))
                .containsExactly("slack-infrastructure", "pagerduty", "slack-critical");
        assertThat(receivers(Map.of("alertname", "DiskFull", "severity", "warning", "team", "infrastructure")))
                .containsExactly("slack-infrastructure", "slack");
        assertThat(receivers(Map.of("alertname", "Other"))).containsExactly("slack");
    }

    /** Waits and repeats, by receiver, as the requirements have them. */
    @Test
    void everyReceiverHasItsPace() throws IOException {
        Tree route = Parts.value(read(), "route").orElseThrow();
        Map<String, String> paces = new TreeMap<>();
        List<Tree> routes = new ArrayList<>(Parts.items(route, "routes"));
        routes.addAll(Parts.items(routes.remove(routes.size() - 1), "routes"));
        routes.forEach(child -> Parts.text(child, "receiver")
                .ifPresent(name -> paces.put(
                        name,
                        Parts.text(child, "group_wait").orElse("") + " / "
                                + Parts.text(child, "repeat_interval").orElse(""))));
        assertThat(paces)
                .containsEntry("slack-slo", "1m / 6h")
                .containsEntry("pagerduty", "10s / 1h")
                .containsEntry("slack-critical", "10s / 2h")
                .containsEntry("slack", "30s / 4h")
                .containsEntry("slack-infrastructure", "30s / 4h")
                .containsEntry("email", "10m / 24h");
        assertThat(Parts.texts(route, "group_by")).containsExactly("alertname", "service", "namespace");
        assertThat(Parts.text(Parts.items(route, "routes").get(0), "receiver")).contains("slack-slo");
    }

    @Test
    void alertsAreFollowedHereAsAlertmanagerDoes() throws IOException {
        Route root = Route.read(Parts.value(read(), "route").orElseThrow(), "");
        for (String severity : List.of("critical", "warning", "info", "other")) {
            for (String team : List.of("infrastructure", "any")) {
                for (String owner : List.of("mail", "nobody")) {
                    for (Map<String, String> more : List.of(Map.<String, String>of(), Map.of("slo", "orders"))) {
                        Map<String, String> labels = new TreeMap<>(more);
                        labels.putAll(Map.of("severity", severity, "team", team, "owner", owner));
                        assertThat(root.receivers(labels)).as("%s", labels).isEqualTo(receivers(labels));
                    }
                }
            }
        }
    }

    private static Tree read() throws IOException {
        return YamlTree.read("alertmanager.yml", Files.readString(configuration).getBytes(StandardCharsets.UTF_8))
                .value()
                .orElseThrow();
    }

    private static List<String> receivers(Map<String, String> labels) {
        return Amtool.receivers(configuration, labels);
    }
}
