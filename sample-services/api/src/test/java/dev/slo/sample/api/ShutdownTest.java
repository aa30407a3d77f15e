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
        try (QueueServer queue = QueueServer.start()) {
            RunningApi api = RunningApi.start(queue, Map.of());
            api.manage("/faults", "{\"extraLatency\":{\"/api/orders\":\"1500ms\"}}");
            CompletableFuture<HttpResponse<String>> slow = CompletableFuture.supplyAsync(() -> api.get("/api/orders"));
            TimeUnit.MILLISECONDS.sleep(500);
            CompletableFuture<Void> closing = CompletableFuture.runAsync(api::close);
            eventually(() -> assertThat(api.manage("/readyz").body()).contains("\"service\":\"stopping\""));
            HttpClient other = HttpClient.newHttpClient();
            eventually(() -> assertThat(isTaken(other, api)).isFalse());
            assertThat(closing).isNotDone();
            assertThat(slow.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
            closing.get(30, TimeUnit.SECONDS);
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
