package dev.slo.benchmark;

import static dev.slo.benchmark.ShopAlerts.PAGE;
import static dev.slo.benchmark.ShopAlerts.array;
import static dev.slo.benchmark.ShopAlerts.page;
import static dev.slo.benchmark.ShopAlerts.pageIsOver;
import static dev.slo.benchmark.ShopAlerts.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.compiler.emit.Artefact;
import dev.slo.compiler.emit.alertmanager.AlertmanagerFiles;
import dev.slo.compiler.plan.ServicePlan;
import dev.slo.compiler.routing.AlertmanagerBase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A real Alertmanager with the part about SLOs in a small configuration gets alerts and tells everybody who should know.
 * It waits a second wherever it would wait longer; all else is as generated.
 */
@Timeout(900)
class LiveAlertmanagerIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private Path folder;

    @Test
    void alertsAreGroupedInhibitedRenderedAndTold() throws IOException, InterruptedException {
        ShopAlerts.requireAlertmanager();
        try (Inbox inbox = new Inbox();
                AlertmanagerServer alertmanager = AlertmanagerServer.start(configuration(inbox), folder)) {
            alertmanager.send(array(
                    page("requests", "/b"),
                    page("latency", ""),
                    ticket("requests", "/b"),
                    ticket("requests", "/a"),
                    ticket("reachability", "")));

            PrometheusServer.await(
                    "the page", PATIENCE, () -> !inbox.at("/pager").isEmpty());
            PrometheusServer.await(
                    "the tickets", PATIENCE, () -> !inbox.at("/tickets").isEmpty());
            PrometheusServer.await(
                    "the team", PATIENCE, () -> posts(inbox, "#retail").size() == 2);
            PrometheusServer.await(
                    "the followers",
                    PATIENCE,
                    () -> posts(inbox, "#sre-slo-alerts").size() == 2);
            pagesOfOneServiceAreOneCall(inbox);
            onlyTheTicketOfThePagingGroupIsHeldBack(inbox);
            theTeamReadsWhatToKnow(inbox);

            alertmanager.send(array(pageIsOver("requests", "/b"), pageIsOver("latency", "")));
            PrometheusServer.await("the all-clear", PATIENCE, () -> posts(inbox, "#retail").stream()
                    .anyMatch(post -> title(post).startsWith("[RESOLVED] " + PAGE)));
            assertThat(inbox.at("/rest")).as("alerts that nobody else takes").isEmpty();
        }
    }

    private static void pagesOfOneServiceAreOneCall(Inbox inbox) {
        assertThat(inbox.at("/pager")).hasSize(1);
        assertThat(groups(inbox.at("/pager"))).containsExactly("latency", "requests /b");
    }

    private static void onlyTheTicketOfThePagingGroupIsHeldBack(Inbox inbox) {
        assertThat(groups(inbox.at("/tickets"))).containsExactly("reachability", "requests /a");
    }

    private static void theTeamReadsWhatToKnow(Inbox inbox) {
        JsonNode page = posts(inbox, "#retail").stream()
                .filter(post -> title(post).contains(PAGE))
                .findFirst()
                .orElseThrow();
        assertThat(title(page)).isEqualTo("[FIRING:2] " + PAGE + " shop (critical)");
        JsonNode attachment = page.path("attachments").path(0);
        assertThat(attachment.path("color").asString()).isEqualTo("danger");
        assertThat(attachment.path("text").asString())
                .contains(
                        "*shop/requests burns*",
                        "burn rate 20, budget left 40%, gone in 1d",
                        "<https://runbooks.example.com/shop/requests|Runbook>",
                        "<https://grafana.example.com/d/slo-shop|Dashboard>");
    }

    private static List<JsonNode> posts(Inbox inbox, String channel) {
        Predicate<JsonNode> there = post -> post.path("channel").asString().equals(channel);
        return inbox.at("/slack").stream().filter(there).toList();
    }

    private static String title(JsonNode post) {
        return post.path("attachments").path(0).path("title").asString();
    }

    /** SLO and path of all alerts in some notifications. */
    private static Set<String> groups(List<JsonNode> notifications) {
        return notifications.stream()
                .flatMap(notification -> notification.path("alerts").valueStream())
                .map(alert -> alert.path("labels"))
                .map(labels -> labels.path("slo").asString() + " "
                        + labels.path("path").asString(""))
                .map(String::strip)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Path configuration(Inbox inbox) throws IOException {
        List<ServicePlan> plans = ShopAlerts.plans();
        for (Artefact artefact : new AlertmanagerFiles().emit(plans)) {
            Files.writeString(folder.resolve(Path.of(artefact.path()).getFileName()), artefact.content());
        }
        String base = """
                global: { slack_api_url: "%1$s/slack" }
                route:
                  receiver: rest
                  group_by: [alertname, service]
                  group_interval: 1s
                  routes:
                    - { receiver: pager, matchers: [severity=critical], group_wait: 1s }
                    - { receiver: tickets, matchers: [severity=warning], group_wait: 1s }
                receivers:
                  - { name: rest, webhook_configs: [{ url: "%1$s/rest" }] }
                  - { name: pager, webhook_configs: [{ url: "%1$s/pager" }] }
                  - { name: tickets, webhook_configs: [{ url: "%1$s/tickets" }] }
                """.formatted(inbox.address());
        String merged = AlertmanagerBase.merge("base.yml", base.getBytes(StandardCharsets.UTF_8), plans)
                .value()
                .orElseThrow()
                .content();
        return Files.writeString(
                folder.resolve("alertmanager.yml"), merged.replaceAll("group_wait: [0-9]+[sm]", "group_wait: 1s"));
    }
}
