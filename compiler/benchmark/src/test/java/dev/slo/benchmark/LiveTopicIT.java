package dev.slo.benchmark;

import static dev.slo.benchmark.ShopAlerts.PAGE;
import static dev.slo.benchmark.ShopAlerts.TICKET;
import static dev.slo.benchmark.ShopAlerts.array;
import static dev.slo.benchmark.ShopAlerts.page;
import static dev.slo.benchmark.ShopAlerts.pageIsOver;
import static dev.slo.benchmark.ShopAlerts.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.slo.compiler.emit.alertmanager.WorkspaceDefinition;
import dev.slo.compiler.plan.ServicePlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A real Alertmanager with the definition of a workspace publishes to a topic. Beside the topic's name it gets what the
 * workspace adds by itself, an address and credentials, and waits a second wherever it would wait longer.
 */
@Timeout(900)
class LiveTopicIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String TOPIC = "arn:aws:sns:eu-central-1:111111111111:slo-test-alerts";

    @TempDir
    private Path folder;

    @Test
    void alertsArePublishedWithAttributesThatSubscriptionsCanFilter() throws IOException, InterruptedException {
        ShopAlerts.requireAlertmanager();
        try (Topic topic = new Topic();
                AlertmanagerServer alertmanager = AlertmanagerServer.start(configuration(topic), folder)) {
            alertmanager.send(array(
                    page("requests", "/a"),
                    page("requests", "/b"),
                    page("latency", ""),
                    ticket("requests", "/b"),
                    ticket("slices", ""),
                    foreign()));

            await(topic, "[FIRING:2] " + PAGE + " shop/requests (critical)");
            await(topic, "[FIRING:1] " + PAGE + " shop/latency (critical)");
            await(topic, "[FIRING:1] " + TICKET + " shop/slices (warning)");
            await(topic, "[FIRING:1] D?sk");
            assertThat(topic.about("")).as("one message each").hasSize(4);
            assertThat(topic.about("")).allSatisfy(publication -> {
                assertThat(publication.topic()).isEqualTo(TOPIC);
                assertThat(publication.signature()).contains("AWS4-HMAC-SHA256", "/eu-central-1/sns/");
                assertThat(publication.subject()).hasSizeLessThan(100).matches("[ -~]+");
            });
            pagesAndTicketsAreToldApart(topic);
            theMessageSaysWhatToKnow(topic);
            anAlertThatNobodyOwnsHasNoEmptyAttribute(topic);

            alertmanager.send(array(pageIsOver("latency", "")));
            await(topic, "[RESOLVED] " + PAGE + " shop/latency (critical)");
            Topic.Publication resolved = topic.about("[RESOLVED]").get(0);
            assertThat(resolved.attributes())
                    .contains(entry("status", "String resolved"), entry("owner", "String retail"));
            assertThat(resolved.message()).contains("shop/latency burns (resolved)");
        }
    }

    private static void await(Topic topic, String subject) throws InterruptedException {
        PrometheusServer.await(subject, PATIENCE, () -> !topic.about(subject).isEmpty());
    }

    private static void pagesAndTicketsAreToldApart(Topic topic) {
        assertThat(topic.about("[FIRING:2] " + PAGE).get(0).attributes())
                .containsOnly(
                        entry("alertname", "String " + PAGE),
                        entry("owner", "String retail"),
                        entry("service", "String shop"),
                        entry("severity", "String critical"),
                        entry("slo", "String requests"),
                        entry("status", "String firing"));
        assertThat(topic.about("[FIRING:1] " + TICKET).get(0).attributes())
                .contains(
                        entry("alertname", "String " + TICKET),
                        entry("severity", "String warning"),
                        entry("slo", "String slices"));
    }

    private static void theMessageSaysWhatToKnow(Topic topic) {
        assertThat(topic.about("[FIRING:2] " + PAGE).get(0).message())
                .contains(
                        "shop/requests burns",
                        "burn rate 20, budget left 40%, gone in 1d",
                        "Runbook: https://runbooks.example.com/shop/requests",
                        "Dashboard: https://grafana.example.com/d/slo-shop");
    }

    private static void anAlertThatNobodyOwnsHasNoEmptyAttribute(Topic topic) {
        Topic.Publication foreign = topic.about("[FIRING:1] D?sk").get(0);
        assertThat(foreign.subject()).hasSize(99).startsWith("[FIRING:1] D?skFull xxx");
        assertThat(foreign.attributes())
                .contains(
                        entry("alertname", "String DïskFull"),
                        entry("owner", "String none"),
                        entry("severity", "String none"),
                        entry("slo", "String none"));
        assertThat(foreign.message()).startsWith("DïskFull");
    }

    /** An alert of somebody else, with too long a name for a subject, and not of ASCII. */
    private static String foreign() {
        return "{\"labels\": {\"alertname\": \"DïskFull\", \"service\": \"" + "x".repeat(120) + "\"}}";
    }

    private Path configuration(Topic topic) throws IOException {
        List<ServicePlan> plans = ShopAlerts.plans();
        JsonNode definition = new YAMLMapper()
                .readTree(new WorkspaceDefinition().emit(plans).get(0).content());
        for (var template : definition.path("template_files").properties()) {
            Files.writeString(
                    folder.resolve(template.getKey()), template.getValue().asString());
        }
        String text = definition
                .path("alertmanager_config")
                .asString()
                .replaceFirst(
                        "(?m)^( +)- topic_arn: \"<topic>\"$",
                        "$1- topic_arn: " + TOPIC + "\n$1  api_url: " + topic.address())
                .replaceFirst(
                        "(?m)^( +)region: \"<region>\"$",
                        "$1region: eu-central-1\n$1access_key: test\n$1secret_key: test")
                .replaceAll("(?m)^( *)group_wait: [0-9]+[sm]$", "$1group_wait: 1s\n$1group_interval: 1s");
        assertThat(text).doesNotContain("<");
        return Files.writeString(folder.resolve("alertmanager.yml"), text);
    }
}
