package dev.slo.sample.loadgen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.slo.sample.loadgen.ledger.LatencyReport;
import dev.slo.sample.loadgen.ledger.RouteReport;
import dev.slo.sample.loadgen.ledger.Truth;
import dev.slo.sample.telemetry.CorrelationId;
import dev.slo.sample.telemetry.Environment;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class LoadGeneratorTest {

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Map<String, String> variables = new HashMap<>(Map.of(
            "HOST", "127.0.0.1",
            "METRICS_PORT", "0",
            "SIMULATION_SEED", "42",
            "DAY_START_HOUR", "12",
            "REQUEST_TIMEOUT", "2m",
            "BURST_CHANCE", "0"));
    private Target target;

    @BeforeEach
    void startTarget() throws IOException {
        target = new Target();
        variables.put("TARGET_URL", target.url());
    }

    @AfterEach
    void stopTarget() {
        target.close();
    }

    @Test
    void theRateIsKept() throws InterruptedException {
        Truth truth = runToTheEnd("RPS", "200", "DURATION", "4s");
        assertThat(truth.sent()).isBetween(798L, 801L);
        assertThat(target.arrived()).hasSize((int) truth.sent());
        assertThat(truth.seconds()).isGreaterThan(3.9);
        assertThat(truth.inFlight()).isZero();
        assertThat(truth.ended()).isTrue();
    }

    @Test
    void noBurstExceedsTheLimit() throws InterruptedException {
        Truth truth = runToTheEnd("RPS", "100", "MAX_RPS", "120", "BURST_CHANCE", "1", "DURATION", "3s");
        assertThat(truth.sent()).isBetween(355L, 361L);
    }

    @Test
    void theRunEndsAfterACountAndTheSameSeedAsksForTheSame() throws InterruptedException {
        runToTheEnd("RPS", "300", "COUNT", "150", "MAX_IN_FLIGHT", "1");
        List<String> first = lines();
        target.arrived().clear();
        runToTheEnd("RPS", "500", "COUNT", "150", "MAX_IN_FLIGHT", "1");
        assertThat(lines()).hasSize(150).isEqualTo(first);
    }

    @Test
    void everyRequestHasACorrelationIdAndATraceOfItsOwn() throws InterruptedException {
        runToTheEnd("RPS", "200", "COUNT", "50");
        assertThat(target.arrived()).hasSize(50).allSatisfy(request -> {
            assertThat(CorrelationId.parse(request.correlationId().orElseThrow()))
                    .isPresent();
            assertThat(request.traceparent().orElseThrow()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[0-3]");
        });
        assertThat(target.arrived().stream().map(Target.Arrived::traceparent).distinct())
                .hasSize(50);
        assertThat(target.arrived().stream().map(Target.Arrived::correlationId).distinct())
                .hasSize(50);
    }

    @Test
    void aServiceThatHoldsBackTheLoadIsChargedForTheWait() throws InterruptedException {
        target.answersWith(200, 100);
        Truth truth = runToTheEnd("RPS", "100", "DURATION", "2s", "MAX_IN_FLIGHT", "2");
        assertThat(target.mostUnderWay()).isEqualTo(2);
        assertThat(over(truth, "0.5")).isGreaterThan(truth.sent() / 2);
        assertThat(sum(truth, RouteReport::serviceTime)).isLessThan(sum(truth, RouteReport::latency) / 2);
        assertThat(truth.longestDelay()).isGreaterThan(3);
    }

    @Test
    void answersAndTroubleAreCountedByKind() throws Exception {
        target.answersWith(503, 0);
        Truth refused = runToTheEnd("RPS", "200", "COUNT", "60");
        assertThat(status(refused, 503)).isEqualTo(60);

        target.answersWith(200, TimeUnit.HOURS.toMillis(1));
        Truth slow = runToTheEnd("RPS", "100", "COUNT", "10", "REQUEST_TIMEOUT", "100ms");
        assertThat(errors(slow, "timeout")).isEqualTo(10);

        try (Socket taken = new Socket()) { // By somebody who does not listen.
            taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            String url = "http://127.0.0.1:" + taken.getLocalPort();
            Truth gone = runToTheEnd("RPS", "200", "COUNT", "20", "TARGET_URL", url);
            assertThat(errors(gone, "connection")).isEqualTo(20);
        }
    }

    @Test
    void theRunEndsWhenItIsTold() throws InterruptedException {
        LoadGenerator generator = start("RPS", "100");
        await(() -> target.arrived().size() > 20);
        generator.close();
        int arrived = target.arrived().size();
        TimeUnit.MILLISECONDS.sleep(200);
        assertThat(target.arrived()).hasSize(arrived);
        assertThat(generator.truth().ended()).isTrue();
        assertThat(generator.truth().sent()).isEqualTo(arrived);
    }

    @Test
    void theRateIsChangedWhileItRuns() throws Exception {
        try (LoadGenerator generator = start("RPS", "0", "FAULTS_ENABLED", "true")) {
            TimeUnit.MILLISECONDS.sleep(300);
            assertThat(target.arrived()).isEmpty();
            assertThat(put(generator, "{\"rps\": 150}").body()).startsWith("{\"rps\":150.0,\"currentRps\":1");
            await(() -> target.arrived().size() > 50);
            assertThat(put(generator, "{\"rps\": 501}").statusCode()).isEqualTo(400);
            assertThat(put(generator, "{\"rate\": 5}").body()).contains("the body must be of the form");
            assertThat(generator.truth().targetRps()).isEqualTo(150);
        }
    }

    @Test
    void theRateIsFixedWhereChangesWereNotAllowed() throws Exception {
        try (LoadGenerator generator = start("RPS", "5")) {
            assertThat(put(generator, "{\"rps\": 150}").statusCode()).isEqualTo(405);
            assertThat(generator.truth().targetRps()).isEqualTo(5);
        }
    }

    @Test
    void metricsHaveTheirAgreedNamesAndLabels() throws Exception {
        try (LoadGenerator generator = start("RPS", "92", "COUNT", "100")) {
            assertThat(ended.await(4, TimeUnit.MINUTES)).isTrue();
            String metrics = get(generator, "/metrics");
            assertThat(metrics)
                    .contains("loadgen_requests_sent_total{method=\"GET\",path=\"/api/orders\",service=\"orders\"}")
                    .contains("loadgen_requests_sent_total{method=\"GET\",path=\"/api/users/{id}\",service=\"users\"}")
                    .contains("loadgen_responses_received_total{service=\"orders\",status_code=\"200\"}")
                    .contains("loadgen_request_errors_total{error_type=\"timeout\",service=\"payments\"} 0.0")
                    .contains("loadgen_current_rps{service=\"users\"} 0.0");
            for (String bound : List.of("0.005", "0.3", "0.5", "5.0", "10.0", "+Inf")) {
                assertThat(metrics)
                        .contains("loadgen_request_duration_seconds_bucket{service=\"tasks\",le=\"" + bound + "\"}");
            }
            assertThat(get(generator, "/truth")).contains("\"sent\":100");
        }
    }

    @Test
    void eachServiceShowsItsShareOfTheRate() throws Exception {
        try (LoadGenerator generator = start("RPS", "64", "WEIGHTS", "*=1, POST /api/tasks=0")) {
            String metrics = get(generator, "/metrics");
            assertThat(currentRps(metrics, "orders")).isCloseTo(24, within(0.01));
            assertThat(currentRps(metrics, "payments")).isCloseTo(16, within(0.01));
            assertThat(currentRps(metrics, "tasks")).isZero();
        }
    }

    private Truth runToTheEnd(String... more) throws InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        Map<String, String> all = with(more);
        try (LoadGenerator generator = LoadGenerator.start(Environment.of(all), 1, over::countDown)) {
            assertThat(over.await(4, TimeUnit.MINUTES)).isTrue();
            return generator.truth();
        }
    }

    private LoadGenerator start(String... more) {
        return LoadGenerator.start(Environment.of(with(more)), 1, ended::countDown);
    }

    private Map<String, String> with(String... more) {
        Map<String, String> all = new HashMap<>(variables);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    private List<String> lines() {
        return target.arrived().stream()
                .map(request -> request.line() + " " + request.body())
                .toList();
    }

    private static double currentRps(String metrics, String service) {
        String series = "loadgen_current_rps{service=\"" + service + "\"} ";
        return metrics.lines()
                .filter(line -> line.startsWith(series))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length())))
                .findFirst()
                .orElseThrow();
    }

    private static long over(Truth truth, String threshold) {
        return truth.routes().stream()
                .mapToLong(route -> route.latency().over().getOrDefault(threshold, 0L))
                .sum();
    }

    private static double sum(Truth truth, Function<RouteReport, LatencyReport> part) {
        return truth.routes().stream().map(part).mapToDouble(LatencyReport::sum).sum();
    }

    private static long status(Truth truth, int status) {
        return truth.routes().stream()
                .map(RouteReport::status)
                .mapToLong(counts -> counts.getOrDefault(status, 0L))
                .sum();
    }

    private static long errors(Truth truth, String kind) {
        return truth.routes().stream()
                .map(RouteReport::errors)
                .mapToLong(counts -> counts.getOrDefault(kind, 0L))
                .sum();
    }

    private static HttpResponse<String> put(LoadGenerator generator, String body) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        request(generator, "/load")
                                .PUT(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
    }

    private static String get(LoadGenerator generator, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(request(generator, path).build(), BodyHandlers.ofString())
                .body();
    }

    private static HttpRequest.Builder request(LoadGenerator generator, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + generator.managementPort() + path));
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }
}
