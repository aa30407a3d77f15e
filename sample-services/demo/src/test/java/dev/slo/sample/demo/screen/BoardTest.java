package dev.slo.sample.demo.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class BoardTest {

    private static final OptionalDouble NONE = OptionalDouble.empty();

    @Test
    void theTableShowsWhatIsKnown() {
        Approvals.verify(String.join("\n", SloTable.lines(rows())));
    }

    @Test
    void theBoardHasTheMenuOnTop() {
        Approvals.verify(String.join("\n", board(3).lines(100, 40)));
    }

    @Test
    void aSmallTerminalLosesTheOldestNewsAndTheEndsOfLines() {
        List<String> lines = board(50).lines(60, 24);
        assertThat(lines).hasSize(24).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(60));
        assertThat(lines.get(0)).startsWith("slo demo");
        assertThat(lines.get(23)).isEqualTo("news 50");
        assertThat(board(50).lines(60, 5)).hasSize(5);
    }

    @Test
    void withoutPrometheusTheLoadGeneratorsCountsAreShown() {
        assertThat(LoadTable.lines(new JsonMapper().readTree("""
                        {"routes": [
                          {"method": "GET", "path": "/api/orders", "sent": 120, "status": {"200": 100, "503": 15, "500": 2},
                           "errors": {"timeout": 3}, "latency": {"over": {"0.5": 7}, "p99": 0.61249}},
                          {"method": "POST", "path": "/api/tasks", "sent": 0, "status": {}, "errors": {"timeout": 0},
                           "latency": {"over": {"0.5": 0}, "p99": 0}}]}
                        """)))
                .containsExactly(
                        "ROUTE            SENT  5XX  NO ANSWER  OVER 0.5 S  P99 S",
                        "GET /api/orders   120   17          3           7  0.612",
                        "POST /api/tasks     0    0          0           0    0.0");
    }

    private static Board board(int news) {
        return new Board(
                "slo demo, running for 2 min 5 s",
                List.of("Press a key to break something:", "  1  fail-emails: every mail is refused"),
                List.of("  Prometheus http://127.0.0.1:9092"),
                SloTable.lines(rows()),
                List.of("FIRING  SloHardDown of sampleworker/email-delivery"),
                IntStream.rangeClosed(1, news)
                        .mapToObj(number -> "news " + number)
                        .toList());
    }

    private static List<SloRow> rows() {
        return List.of(
                new SloRow("sampleapi/requests-availability", "99.9%", of(1), of(0), of(18.46), 0),
                new SloRow("sampleapi/reachability", "99.9%", of(0.99961), of(0.4), NONE, 0),
                new SloRow("sampleworker/email-delivery", "99.9%", of(-345.678), of(999.96), of(1.9), 3),
                new SloRow("users/authentication", "99.9%", of(-0.0001), of(-0.0), of(123.4), 0),
                new SloRow("orders/latency", "99%", NONE, NONE, NONE, 0));
    }

    private static OptionalDouble of(double value) {
        return OptionalDouble.of(value);
    }
}
