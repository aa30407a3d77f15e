package dev.slo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreviewCommandTest {

    private static final Path PAGES = Path.of("src/test/browser");
    private static final String AFTER = PAGES.resolve("after").toString();
    private static final String DAY = PAGES.resolve("day.json").toString();
    private static final String EXCEPT = PAGES.resolve("empty-panels.txt").toString();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private HttpServer prometheus;

    private final Queue<String> asked = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void start() throws IOException {
        prometheus = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        prometheus.createContext("/api/v1/query_range", exchange -> answer(exchange, "matrix"));
        prometheus.createContext("/api/v1/query", exchange -> answer(exchange, "vector"));
        prometheus.start();
    }

    @AfterEach
    void stop() {
        prometheus.stop(0);
    }

    @Test
    void aRecordingIsDrawnAndWhatIsExcusedIsNoFault() throws IOException {
        Shell.Result result = preview(AFTER, "--data", DAY, "--except", EXCEPT, "--check");

        assertThat(result.code()).isZero();
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("panels, 0 at fault, 1 excused").hasLineCount(1);
        assertThat(page()).content().startsWith("<!doctype html>").endsWith("</html>\n");
        assertThat(filesIn(folder)).containsExactly("preview.html");
    }

    @Test
    void anEmptyPanelFailsTheCheckAndIsOnThePage() throws IOException {
        Shell.Result result = preview(AFTER, "--data", DAY, "--check");

        assertThat(result.code()).isEqualTo(ExitCode.INPUT);
        assertThat(result.err())
                .contains("sampleapi / How long requests take / Nothing is sold at night: No data\n", "1 at fault");
        assertThat(page()).content().contains("Nothing is sold at night");
        assertThat(preview(AFTER, "--data", DAY).code())
                .as("without --check it is told only")
                .isZero();
    }

    @Test
    void twoVersionsStandSideBySide() {
        Shell.Result result = preview(
                AFTER, "--data", DAY, "--before", PAGES.resolve("before").toString());

        assertThat(result.code()).isZero();
        assertThat(page()).content().contains("panels changed");
    }

    @Test
    void aDashboardOfTheSamplesIsAskedForAndDrawnPanelByPanel() throws IOException {
        Path board = Path.of("../../generated/grafana/dashboards/health-sampleapi.json");
        Shell.Result result = preview(board.toString(), "--prometheus", url());

        assertThat(result.code()).isZero();
        assertThat(result.err()).matches(".*preview.html: [0-9]+ panels, 0 at fault, 0 excused\n");
        assertThat(asked).hasSizeGreaterThan(15);
        assertThat(page())
                .content()
                .contains("Failing now", "Requests by class", "Duration percentiles", "The last 6h, times in UTC");
    }

    @Test
    void whatIsRecordedIsDrawnTheSame() throws IOException {
        Path kept = folder.resolve("kept.json");
        Shell.Result live =
                preview(AFTER, "--prometheus", url(), "--at", "2026-05-04T12:00:00Z", "--record", kept.toString());
        String drawn = Files.readString(page());

        assertThat(live.code()).isZero();
        assertThat(live.err()).contains(kept + ": ", " answers recorded");
        assertThat(preview(AFTER, "--data", kept.toString()).code()).isZero();
        assertThat(page()).hasContent(drawn);
    }

    @Test
    void aRangeEndsAtTheMomentThatIsLookedAt() {
        preview(AFTER, "--prometheus", url(), "--at", "2026-05-04T12:00:00Z", "--range", "1h36m");

        assertThat(asked)
                .filteredOn(query -> query.contains("step="))
                .isNotEmpty()
                .allMatch(query -> query.endsWith("&start=1777890240&end=1777896000&step=60"));
        assertThat(page()).content().contains("The last 1h36m, times in UTC");
    }

    @ParameterizedTest
    @CsvSource({
        "six hours, '''six hours'' is not a duration'",
        "30s, 30s is not between 5m and 366d",
        "2y, 730d is not between 5m and 366d"
    })
    void aRangeThatIsNoneIsRefusedBeforeAnythingIsAsked(String range, String reason) throws IOException {
        Shell.Result result = preview(AFTER, "--prometheus", url(), "--range", range);

        assertThat(result.code()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).contains("--range: " + reason, "Try 'slo preview --help'");
        assertThat(asked).isEmpty();
        assertThat(filesIn(folder)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--at noon --prometheus URL",
                "--record x.json --data DAY",
                "--at 2026-05-04T12:00:00Z --data DAY",
                ""
            })
    void whatDoesNotGoTogetherIsAMistakeOfUsage(String options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(AFTER));
        Stream.of(options.replace("URL", url()).replace("DAY", DAY).split(" "))
                .filter(option -> !option.isEmpty())
                .forEach(arguments::add);

        assertThat(preview(arguments.toArray(String[]::new)).code()).isEqualTo(ExitCode.USAGE);
        assertThat(filesIn(folder)).isEmpty();
    }

    @Test
    void aServerThatIsNotThereLeavesTheOldPageAsItIs() throws IOException {
        Files.writeString(page(), "old");
        Shell.Result result = preview(
                AFTER,
                "--prometheus",
                "http://127.0.0.1:1",
                "--record",
                folder.resolve("kept.json").toString());

        assertThat(result.code()).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(result.err()).contains("the connection was refused").doesNotContain("Exception");
        assertThat(page()).hasContent("old");
        assertThat(filesIn(folder)).containsExactly("preview.html");
    }

    @Test
    void aServerThatIsNoPrometheusIsTold() throws IOException {
        Shell.Result result = preview(AFTER, "--prometheus", url() + "/elsewhere");

        assertThat(result.code()).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(result.err()).contains("/elsewhere does not answer as Prometheus does (status 404)");
        assertThat(filesIn(folder)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "--data, no/such.json, no/such.json: there is no such file or folder",
        "--except, no/such.txt, no/such.txt: there is no such file or folder",
        "--before, no/such, no/such: there is no such file or folder",
        "--data, ., .: it is a folder",
        "--except, ., .: it is a folder"
    })
    void aFileThatIsNotThereIsNamed(String option, String name, String told) throws IOException {
        Shell.Result result =
                option.equals("--data") ? preview(AFTER, option, name) : preview(AFTER, "--data", DAY, option, name);

        assertThat(result.code()).isEqualTo(ExitCode.INPUT);
        assertThat(result.err()).isEqualTo("slo: " + told + "\n");
        assertThat(filesIn(folder)).isEmpty();
    }

    @Test
    void filesThatAreNotWhatTheyShouldBeAreNamedWithTheReason() throws IOException {
        Path broken = Files.createDirectories(folder.resolve("broken"));
        Path file = broken.resolve("board.json");

        Files.writeString(file, "{\"panels\": [");
        told(preview(broken.toString(), "--data", DAY), file + ": not JSON: ");
        Files.writeString(file, "{\"title\": \"none\"}");
        told(preview(broken.toString(), "--data", DAY), file + ": not a dashboard: it has no list of panels");
        Files.write(file, new byte[] {(byte) 0xff});
        told(preview(broken.toString(), "--data", DAY), file + ": it is not text in UTF-8");
        Files.delete(file);
        told(preview(broken.toString(), "--data", DAY), broken + ": there are no dashboards");
        told(preview(AFTER, "--data", EXCEPT), EXCEPT + ": this is not JSON: ");
        told(preview(AFTER, "--data", DAY, "--except", DAY), DAY + ": line 1 is not 'dashboard / panel: reason'");
        assertThat(filesIn(folder)).containsExactly("broken");
    }

    private static void told(Shell.Result result, String reason) {
        assertThat(result.code()).isEqualTo(ExitCode.INPUT);
        assertThat(result.err()).startsWith("slo: " + reason).hasLineCount(1);
    }

    private Shell.Result preview(String... arguments) {
        List<String> all = new ArrayList<>(List.of("preview", "--out", page().toString()));
        all.addAll(List.of(arguments));
        return new Shell().run(all.toArray(String[]::new));
    }

    private Path page() {
        return folder.resolve("preview.html");
    }

    private String url() {
        return "http://127.0.0.1:" + prometheus.getAddress().getPort();
    }

    /** One series of the value 2 at the last moment, whatever the question is. */
    private void answer(HttpExchange exchange, String type) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        asked.add(query);
        String end = query.replaceAll("^.*&(?:end|time)=([0-9]+).*$", "$1");
        String sample = "[" + end + ", \"2\"]";
        String values = type.equals("matrix") ? "\"values\": [" + sample + "]" : "\"value\": " + sample;
        byte[] body = ("{\"status\": \"success\", \"data\": {\"resultType\": \"" + type
                        + "\", \"result\": [{\"metric\": {\"le\": \"1\"}, " + values + "}]}}")
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static List<String> filesIn(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
