package dev.slo.sample.api;

import static dev.slo.sample.api.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ShutdownTest {

    @Test
    void whatHasBegunIsFinishedAndNothingMoreIsTaken() throws Exception {
        try (QueueServer queue = QueueServer.start();
                PaymentGate gate = PaymentGate.inFrontOf(payment -> 201)) {
            RunningApi api = RunningApi.start(queue, Map.of("PAYMENTS_URL", gate.url()));
            CompletableFuture<HttpResponse<String>> begun = CompletableFuture.supplyAsync(
                    () -> api.post("/api/orders", "{\"userId\":\"usr-100\",\"amount\":1}"));
            eventually(() -> assertThat(gate.arrived()).isEqualTo(1));
            CompletableFuture<Void> closing = CompletableFuture.runAsync(api::close);
            eventually(() -> assertThat(api.manage("/readyz").body()).contains("\"service\":\"stopping\""));
            HttpClient other = HttpClient.newHttpClient();
            eventually(() -> assertThat(isTaken(other, api)).isFalse());
            assertThat(closing).isNotDone();
            gate.open();
            assertThat(begun.get(2, TimeUnit.MINUTES).statusCode()).isEqualTo(201);
            closing.get(2, TimeUnit.MINUTES);
        }
    }

    private static boolean isTaken(HttpClient client, RunningApi api) {
        try {
            return client.send(
                                    HttpRequest.newBuilder(api.uri("/api/users"))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    != 503;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
