package dev.slo.contract.exposition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.diagnostic.Checked;
import dev.slo.diagnostic.Diagnostic;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Spoiled expositions: each ends in series and told problems, never in an exception. The seed is fixed. */
class ExpositionFuzzTest {

    private static final int INPUTS = 100_000;
    private static final String SOUND = """
            # HELP http_requests_total Requests.
            # TYPE http_requests_total counter
            http_requests_total{method="GET",path="/a\\\\b",status="200"} 1027 1700000000000
            # TYPE latency_seconds histogram
            latency_seconds_bucket{le="0.1"} 5
            latency_seconds_bucket{le="+Inf"} 9 # {trace_id="x"} 0.5 1.5
            latency_seconds_sum 2.5e-3
            {"http.requests","http.status"="500"} NaN
            # EOF
            """;
    private static final List<String> TOKENS = List.of(
            "{",
            "}",
            "{{",
            "\"",
            "\\",
            "\\n",
            "=",
            ",",
            " ",
            "\t",
            "\n",
            "\r\n",
            "#",
            "# TYPE",
            "# EOF\n",
            "NaN",
            "+Inf",
            "-",
            "1e999",
            "0x1p-3",
            "\u0000",
            "\uFEFF",
            "\uD83D",
            "\uD83D\uDE00",
            "٣",
            "le",
            "_bucket",
            ":",
            "x".repeat(5000));

    @Test
    void everyInputEndsInSeriesAndProblemsWithinTheText() {
        Random random = new Random(20_261_120);
        for (int i = 0; i < INPUTS; i++) {
            String input = spoiled(random);
            Checked<Exposition> read = ExpositionParser.parse("m", input);

            assertThat(read.value().isPresent() || read.hasErrors()).isTrue();
            int lines = input.split("\n", -1).length;
            for (Diagnostic problem : read.diagnostics()) {
                assertThat(problem.origin().start().line()).isBetween(1, lines);
                assertThat(problem.message()).isNotBlank().doesNotEndWith(".");
            }
        }
    }

    @Test
    void whatIsNotSpoiledIsReadWhole() {
        Checked<Exposition> read = ExpositionParser.parse("m", SOUND);

        assertThat(read.diagnostics()).isEmpty();
        assertThat(read.value().orElseThrow().size()).isEqualTo(5);
    }

    private static String spoiled(Random random) {
        StringBuilder text = new StringBuilder(SOUND);
        for (int fault = random.nextInt(4); fault >= 0; fault--) {
            int at = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), at + random.nextInt(12));
            switch (random.nextInt(4)) {
                case 0 -> text.delete(at, to);
                case 1 -> text.insert(at, text.substring(at, to));
                case 2 -> text.insert(at, (char) random.nextInt(Character.MAX_VALUE));
                default -> text.insert(at, TOKENS.get(random.nextInt(TOKENS.size())));
            }
        }
        return text.toString();
    }
}
