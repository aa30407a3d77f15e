package dev.slo.sample.demo.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebhookInboxTest {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    /** As Alertmanager 0.25 sends it, shortened. */
    private static final String BODY = """
            {"receiver": "slack-slo", "status": "firing", "version": "4", "groupKey": "{}:{}", "truncatedAlerts": 0,
             "groupLabels": {"service": "users"}, "commonLabels": {}, "commonAnnotations": {}, "externalURL": "http://h",
             "alerts": [
               {"status": "firing", "labels": {"alertname": "SloHardDown", "service": "users"},
                "annotations": {"summary": "users is down"}, "startsAt": "2026-01-01T11:59:30.5Z",
                "endsAt": "0001-01-01T00:00:00Z", "generatorURL": "http://p", "fingerprint": "ab"},
               {"status": "resolved", "labels": {"alertname": "ServiceDown"}, "annotations": {},
                "startsAt": "2026-01-01T11:50:00Z", "endsAt": "2026-01-01T11:58:00Z"}]}
            """;

    @Test
    void aNotificationIsKeptAndTold() throws Exception {
        List<Notification> told = new ArrayList<>();
        try (WebhookInbox inbox = WebhookInbox.start(0, Clock.fixed(NOW, ZoneOffset.UTC))) {
            inbox.listen(told::add);
            assertThat(post(inbox, BODY)).isEqualTo(200);
            assertThat(inbox.notifications()).hasSize(1).isEqualTo(told);
        }
        Notification notification = told.get(0);
        assertThat(notification.at()).isEqualTo(NOW);
        assertThat(notification.receiver()).isEqualTo("slack-slo");
        assertThat(notification.firing()).isTrue();
        assertThat(notification.alerts())
                .extracting(Notification.Notified::firing)
                .containsExactly(true, false);
        assertThat(notification.alerts().get(0).label("alertname")).isEqualTo("SloHardDown");
        assertThat(notification.alerts().get(0).label("slo")).isEmpty();
        assertThat(notification.alerts().get(0).annotations()).containsEntry("summary", "users is down");
        assertThat(notification.alerts().get(0).startsAt()).isEqualTo(Instant.parse("2026-01-01T11:59:30.5Z"));
    }

    @Test
    void whatIsNoNotificationIsRefused() throws Exception {
        try (WebhookInbox inbox = WebhookInbox.start(0, Clock.systemUTC())) {
            assertThat(post(inbox, "hello")).isEqualTo(400);
            assertThat(post(inbox, "{\"alerts\": [{\"startsAt\": \"soon\"}]}")).isEqualTo(400);
            assertThat(inbox.notifications()).isEmpty();
        }
    }

    private static int post(WebhookInbox inbox, String body) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(inbox.address())
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }
}
