package dev.slo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractCommandTest {

    private static final String SPEC = """
            apiVersion: slo/v1
            service: shop
            slos:
              - name: orders
                objective: 99.9%
                sli:
                  events: { bad: 'orders_total{job="shop", status=~"5.."}', total: 'orders_total{job="shop"}' }
            """;
    private static final String METRICS = """
            # TYPE orders_total counter
            orders_total{status="200"} 5
            orders_total{status="500"} 0
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private HttpServer server;

    private final List<String> authorizations = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/metrics", exchange -> {
            authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            answer(exchange, 200, METRICS);
        });
        server.createContext("/moved", exchange -> redirect(exchange, "/metrics"));
        server.createContext("/away", exchange -> redirect(exchange, "https://127.0.0.1/metrics"));
        server.createContext("/file", exchange -> redirect(exchange, "file:///etc/passwd"));
        server.createContext("/round", exchange -> redirect(exchange, "/round"));
        server.createContext("/missing", exchange -> answer(exchange, 404, ""));
        server.createContext("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] line = "# a line of comment that never ends\n".repeat(1000).getBytes(StandardCharsets.UTF_8);
            try (OutputStream body = exchange.getResponseBody()) {
                for (int i = 0; i < 5000; i++) {
                    body.write(line);
                }
            }
        });
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void whatFitsIsDone() throws IOException {
        Shell.Result result = contract(SPEC, file(METRICS));

        assertThat(result.code()).isZero();
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("contract.not-checked", "2 files: 1 note");
    }

    @Test
    void aLabelOfAnotherNameIsShownInTheSpec() throws IOException {
        Shell.Result result = contract(SPEC.replace("status=", "status_code="), file(METRICS));

        assertThat(result.code()).isEqualTo(ExitCode.INPUT);
        assertThat(result.err()).contains("contract.unknown-label", "did you mean 'status'?", "│", "^^^");
    }

    @Test
    void warningsFailOnlyWhenTheyShould() throws IOException {
        String metrics = file(METRICS.replace("500", "201"));

        assertThat(contract(SPEC, metrics).code()).isZero();
        assertThat(contract(SPEC, metrics).err()).contains("contract.error-series-missing");
        assertThat(contract(SPEC, metrics, "--strict").code()).isEqualTo(ExitCode.INPUT);
    }

    @Test
    void aLabelThatPrometheusAddsIsCheckedWhenItIsTold() throws IOException {
        assertThat(contract(SPEC, file(METRICS), "--label", "job=shop").err()).contains("nothing to report");

        Shell.Result result = contract(SPEC, file(METRICS), "--label", "job=shops");
        assertThat(result.code()).isEqualTo(ExitCode.INPUT);
        assertThat(result.err()).contains("contract.unknown-value", "did you mean 'shops'?");
    }

    @Test
    void brokenMetricsAreShownWithTheirLine() throws IOException {
        Shell.Result result = contract(SPEC, file(METRICS + "orders_total{status=500} 1\n"), "--format", "json");

        assertThat(result.code()).isEqualTo(ExitCode.INPUT);
        assertThat(result.out()).contains("\"contract.exposition-syntax\"", "metrics.txt");
    }

    @Test
    void metricsComeFromStandardInputToo() throws IOException {
        Shell.Result result = new Shell().reading(METRICS).run("contract", "--metrics", "-", spec(SPEC));

        assertThat(result.code()).isZero();
    }

    @Test
    void standardInputIsEitherTheMetricsOrSpecs() {
        Shell.Result result = new Shell().reading(METRICS).run("contract", "--metrics", "-", "-");

        assertThat(result.code()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).contains("standard input holds either the metrics or specs");
    }

    @Test
    void aFolderHoldsNoMetrics() throws IOException {
        Shell.Result result = contract(SPEC, folder.toString());

        assertThat(result.code()).isEqualTo(ExitCode.INPUT);
        assertThat(result.err())
                .contains("source.unreadable", "this cannot be read: it is a folder")
                .doesNotContain("contract.");
    }

    @Test
    void whatIsNoExpositionIsToldOnceAndNothingIsSaidOfTheService() throws IOException {
        for (String text : List.of("", "<html>\n<body>\nlogin\n</body>\n</html>\n")) {
            Shell.Result result = contract(SPEC, file(text));

            assertThat(result.code()).isEqualTo(ExitCode.INPUT);
            assertThat(result.err())
                    .contains("contract.exposition-syntax", "2 files: 1 error")
                    .doesNotContain("contract.unknown-metric");
        }
    }

    @Test
    void aTimeOutIsAtLeastASecond() throws IOException {
        for (String length : List.of("0", "-1", "1.5", "soon", "99999999999")) {
            Shell.Result result = contract(SPEC, url("/metrics"), "--read-timeout", length);

            assertThat(result.code()).isEqualTo(ExitCode.USAGE);
            assertThat(result.err()).contains("--read-timeout", "a time-out is a whole number of seconds, at least 1");
        }
        assertThat(authorizations).isEmpty();
    }

    @Test
    void brokenSpecsAreToldBeforeAnythingIsFetched() throws IOException {
        Shell.Result result = contract(SPEC.replace("objective", "objektive"), url("/metrics"));

        assertThat(result.code()).isEqualTo(ExitCode.INPUT);
        assertThat(result.err()).contains("yaml.unknown-key");
        assertThat(authorizations).isEmpty();
    }

    @Test
    void aServiceCanBeChosen() throws IOException {
        String other = SPEC.replace("service: shop", "service: mail").replace("orders_total", "mails_total");
        String both = SPEC + "---\n" + other;

        assertThat(contract(both, file(METRICS)).code()).isEqualTo(ExitCode.INPUT);
        assertThat(contract(both, file(METRICS), "--service", "shop").code()).isZero();
        Shell.Result result = contract(both, file(METRICS), "--service", "shops");
        assertThat(result.code()).isEqualTo(ExitCode.INPUT);
        assertThat(result.err()).contains("no spec is of the service shops");
    }

    @Test
    void aServerIsAskedAndFollowedWithinItsScheme() throws IOException {
        assertThat(contract(SPEC, url("/metrics")).code()).isZero();
        assertThat(contract(SPEC, url("/moved")).code()).isZero();

        unavailable(url("/away"), "/away redirects to another scheme or nowhere");
        unavailable(url("/file"), "/file redirects to another scheme or nowhere");
        unavailable(url("/round"), "/round redirects more than 5 times");
        unavailable(url("/missing"), "/missing answered with status 404");
        unavailable(url("/endless"), "/endless: the answer is larger than 67108864 bytes");
    }

    @Test
    void aServerThatDoesNotAnswerIsLeft() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Shell.Result result =
                    contract(SPEC, "http://127.0.0.1:" + silent.getLocalPort() + "/metrics", "--read-timeout", "1");

            assertThat(result.code()).isEqualTo(ExitCode.ENVIRONMENT);
            assertThat(result.err()).contains("within 1.0 s").doesNotContain("Exception");
        }
        unavailable("http://127.0.0.1:1/metrics", "http://127.0.0.1:1/metrics: the connection was refused");
        unavailable("http://no-such-host.invalid/metrics", "there is no such host");
    }

    @Test
    void credentialsAreUsedAndNeverShown() throws IOException {
        String secret = url("/metrics").replace("http://", "http://user:hunter2@") + "?token=hunter2";

        Shell.Result result = contract(SPEC.replace("orders_total", "order_total"), secret, "--format", "json");

        assertThat(authorizations).containsExactly("Basic dXNlcjpodW50ZXIy");
        assertThat(result.out() + result.err())
                .contains("contract.unknown-metric")
                .doesNotContain("hunter2");
        for (String place : List.of(
                secret.replace("/metrics", "/missing"),
                secret.replace("http:", "ftp:"),
                "http://user:hunter2@[",
                "http://user:hunter2@under_score/metrics",
                "user:hunter2@127.0.0.1/metrics",
                "hunter2:8080/metrics",
                "http://user:hunter2@127.0.0.1:1/")) {
            Shell.Result failed = contract(SPEC, place);
            assertThat(failed.code()).isIn(ExitCode.USAGE, ExitCode.ENVIRONMENT);
            assertThat(failed.out() + failed.err()).doesNotContain("hunter2");
        }
        Shell.Result misplaced = new Shell().run("contract", "--metrics", "-", secret);
        assertThat(misplaced.code()).isEqualTo(ExitCode.USAGE);
        assertThat(misplaced.err()).contains("belongs behind --metrics").doesNotContain("hunter2");
    }

    private void unavailable(String metrics, String message) throws IOException {
        Shell.Result result = contract(SPEC, metrics);
        assertThat(result.code()).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("slo: ").contains(message);
    }

    private Shell.Result contract(String spec, String metrics, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("contract", "--metrics", metrics, spec(spec)));
        arguments.addAll(List.of(options));
        return new Shell().run(arguments.toArray(String[]::new));
    }

    private String spec(String text) throws IOException {
        return Files.writeString(folder.resolve("spec.yaml"), text).toString();
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("metrics.txt"), text).toString();
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private static void redirect(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().add("Location", location);
        answer(exchange, 302, "");
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
