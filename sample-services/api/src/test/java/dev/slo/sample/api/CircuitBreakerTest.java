package dev.slo.sample.api;

import static dev.slo.sample.api.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
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

    private final ExecutorService pool = Executors.newFixedThreadPool(12);

    @AfterEach
    void close() {
        pool.shutdownNow();
    }

    private static final String ORDER = "{\"userId\":\"usr-100\",\"amount\":1}";
    private static final String STATE = "circuit_breaker_state{service=\"payment-service\"}";

    @Test
    void theBreakerOpensAtHalfOfFiveCallsAndClosesAfterThreeGoodProbes() throws IOException {
        AtomicInteger status = new AtomicInteger(500);
        AtomicInteger asked = new AtomicInteger();
        HttpServer payments = payments(status, asked);
        try (QueueServer queue = QueueServer.start();
                RunningApi api = RunningApi.start(
                        queue,
                        Map.of(
                                "PAYMENTS_URL",
                                "http://127.0.0.1:" + payments.getAddress().getPort(),
                                "BREAKER_OPEN_FOR",
                                "5s"))) {
            for (int i = 0; i < 4; i++) {
                assertThat(api.post("/api/orders", ORDER).statusCode()).isEqualTo(503);
            }
            assertThat(api.metric(STATE)).isZero();
            assertThat(api.post("/api/orders", ORDER).statusCode()).isEqualTo(503);
            assertThat(api.metric(STATE)).isEqualTo(2);
            assertThat(api.post("/api/orders", ORDER).statusCode()).isEqualTo(503);
            assertThat(asked).hasValue(5);
            assertThat(api.metric("downstream_requests_total{service=\"payment-service\",status=\"error\"}"))
                    .isEqualTo(5);
            assertThat(api.metric("downstream_requests_total{service=\"payment-service\",status=\"rejected\"}"))
                    .isEqualTo(1);
            status.set(201);
            eventually(() -> assertThat(api.metric(STATE)).isEqualTo(1));
            for (int i = 0; i < 3; i++) {
                assertThat(api.post("/api/orders", ORDER).statusCode()).isEqualTo(201);
            }
            assertThat(api.metric(STATE)).isZero();
        } finally {
            payments.stop(0);
        }
    }

    @Test
    void ordersThatAreTooManyAtATimeAreRefusedAndTheOthersAreMade() throws Exception {
        try (QueueServer queue = QueueServer.start();
                RunningApi api = RunningApi.start(queue, Map.of("HTTP_THREADS", "16"))) {
            api.manage("/faults", "{\"extraLatency\":{\"/api/payments\":\"500ms\"}}");
            List<CompletableFuture<Integer>> orders = IntStream.range(0, 12)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> api.post("/api/orders", ORDER).statusCode(), pool))
                    .toList();
            List<Integer> statuses =
                    orders.stream().map(CompletableFuture::join).toList();
            assertThat(statuses).containsOnly(201, 503);
            assertThat(api.metric("downstream_requests_total{service=\"payment-service\",status=\"error\"}"))
                    .isZero();
            assertThat(api.metric(STATE)).isZero();
            api.manage("/faults", "{\"extraLatency\":{}}");
            assertThat(api.post("/api/orders", ORDER).statusCode()).isEqualTo(201);
        }
    }

    @Test
    void aServiceThatDoesNotAnswerInTimeIsAnError() throws IOException {
        try (QueueServer queue = QueueServer.start();
                java.net.ServerSocket silent = new java.net.ServerSocket(0, 50, InetAddress.getLoopbackAddress());
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

    private static HttpServer payments(AtomicInteger status, AtomicInteger asked) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/payments", exchange -> {
            asked.incrementAndGet();
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(status.get(), -1);
            exchange.close();
        });
        server.start();
        return server;
    }
}
