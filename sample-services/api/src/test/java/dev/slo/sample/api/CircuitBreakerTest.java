package dev.slo.sample.api;

import static dev.slo.sample.api.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CircuitBreakerTest {

    private static final String ORDER = "{\"userId\":\"usr-100\",\"amount\":1}";
    private static final String STATE = "circuit_breaker_state{service=\"payment-service\"}";
    private static final int ORDERS = 12;
    private static final int THREADS = 16;
    /** A quarter of the threads may wait for a service. */
    private static final int CALLS = 4;

    private final ExecutorService pool = Executors.newFixedThreadPool(ORDERS);
    private final AtomicInteger status = new AtomicInteger(500);
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        pool.shutdownNow();
    }

    @Test
    void theBreakerOpensAtHalfOfFiveCalls() throws IOException {
        try (QueueServer queue = QueueServer.start();
                PaymentGate payments = payments();
                RunningApi api = RunningApi.start(queue, Map.of("PAYMENTS_URL", payments.url()))) {
            for (int i = 0; i < 4; i++) {
                assertThat(api.post("/api/orders", ORDER).statusCode()).isEqualTo(503);
            }
            assertThat(api.metric(STATE)).isZero();
            assertThat(api.post("/api/orders", ORDER).statusCode()).isEqualTo(503);
            assertThat(api.metric(STATE)).isEqualTo(2);
            status.set(201);
            assertThat(api.post("/api/orders", ORDER).statusCode()).isEqualTo(503);
            assertThat(payments.arrived()).isEqualTo(5);
            assertThat(api.metric("downstream_requests_total{service=\"payment-service\",status=\"error\"}"))
                    .isEqualTo(5);
            assertThat(api.metric("downstream_requests_total{service=\"payment-service\",status=\"rejected\"}"))
                    .isEqualTo(1);
        }
    }

    @Test
    void anOpenBreakerLetsThreeProbesThroughAfterAWhileAndClosesWhenTheyAreGood() throws IOException {
        try (QueueServer queue = QueueServer.start();
                PaymentGate payments = payments();
                RunningApi api =
                        RunningApi.start(queue, Map.of("PAYMENTS_URL", payments.url(), "BREAKER_OPEN_FOR", "100ms"))) {
            for (int i = 0; i < 5; i++) {
                assertThat(api.post("/api/orders", ORDER).statusCode()).isEqualTo(503);
            }
            status.set(201);
            eventually(() -> assertThat(api.metric(STATE)).isEqualTo(1));
            for (int probe = 0; probe < 2; probe++) {
                assertThat(api.post("/api/orders", ORDER).statusCode()).isEqualTo(201);
                assertThat(api.metric(STATE)).isEqualTo(1);
            }
            assertThat(api.post("/api/orders", ORDER).statusCode()).isEqualTo(201);
            assertThat(api.metric(STATE)).isZero();
        }
    }

    @Test
    void ordersThatAreTooManyAtATimeAreRefusedAndTheOthersAreMade() throws Exception {
        CompletableFuture<URI> self = new CompletableFuture<>();
        try (QueueServer queue = QueueServer.start();
                PaymentGate gate = PaymentGate.inFrontOf(payment -> pay(self.join(), payment));
                RunningApi api = RunningApi.start(
                        queue, Map.of("HTTP_THREADS", String.valueOf(THREADS), "PAYMENTS_URL", gate.url()))) {
            self.complete(api.uri("/api/payments"));
            List<CompletableFuture<Integer>> orders = IntStream.range(0, ORDERS)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> api.post("/api/orders", ORDER).statusCode(), pool))
                    .toList();
            eventually(() -> {
                assertThat(gate.arrived()).isEqualTo(CALLS);
                assertThat(orders).filteredOn(CompletableFuture::isDone).hasSize(ORDERS - CALLS);
            });
            gate.open();
            List<Integer> statuses =
                    orders.stream().map(CompletableFuture::join).toList();
            assertThat(statuses).filteredOn(made -> made == 201).hasSize(CALLS);
            assertThat(statuses).filteredOn(refused -> refused == 503).hasSize(ORDERS - CALLS);
            assertThat(api.metric("downstream_requests_total{service=\"payment-service\",status=\"error\"}"))
                    .isZero();
            assertThat(api.metric(STATE)).isZero();
            assertThat(api.post("/api/orders", ORDER).statusCode()).isEqualTo(201);
        }
    }

    @Test
    void aServiceThatDoesNotAnswerInTimeIsAnError() throws IOException {
        try (QueueServer queue = QueueServer.start();
                ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                RunningApi api = RunningApi.start(
                        queue,
                        Map.of(
                                "USERS_URL",
                                "http://127.0.0.1:" + silent.getLocalPort(),
                                "DOWNSTREAM_TIMEOUT",
                                "200ms"))) {
            assertThat(api.post("/api/orders", ORDER).statusCode()).isEqualTo(503);
            assertThat(api.metric("downstream_requests_total{service=\"user-service\",status=\"error\"}"))
                    .isEqualTo(1);
        }
    }

    /** Payments that are answered with {@link #status}. */
    private PaymentGate payments() throws IOException {
        PaymentGate gate = PaymentGate.inFrontOf(payment -> status.get());
        gate.open();
        return gate;
    }

    /** Pays where payments really are. */
    private int pay(URI address, byte[] payment) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(address)
                                .POST(BodyPublishers.ofByteArray(payment))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }
}
