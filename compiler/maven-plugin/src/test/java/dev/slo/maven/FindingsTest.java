package dev.slo.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.diagnostic.Code;
import dev.slo.diagnostic.Diagnostic;
import dev.slo.diagnostic.Origin;
import dev.slo.diagnostic.Position;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;

class FindingsTest {

    private static final Diagnostic ERROR = Diagnostic.error(
                    new Code("objective.missing"),
                    new Origin.Text("slos/api.yaml", new Position(7, 15), new Position(7, 20)),
                    "the SLO has no objective")
            .withHint("say 'objective: 99.9%'");
    private static final Diagnostic WARNING = Diagnostic.warning(
            new Code("alerting.low-traffic"), new Origin.JavaCode("ApiSlos.java", 42), "one failure pages");

    @Test
    void eachIsToldAtItsLevelWithItsPlaceAndItsHint() {
        RecordingLog log = new RecordingLog();

        new Findings(List.of(ERROR, WARNING), false).print(log, diagnostic -> true);

        assertThat(log.lines)
                .containsExactly(
                        "error: slos/api.yaml:7:15 [objective.missing] the SLO has no objective",
                        "error:     hint: say 'objective: 99.9%'",
                        "warning: ApiSlos.java:42 [alerting.low-traffic] one failure pages");
    }

    @Test
    void whatWasToldIsNotToldAgain() {
        RecordingLog log = new RecordingLog();

        new Findings(List.of(ERROR, WARNING), false).print(log, diagnostic -> !diagnostic.equals(ERROR));

        assertThat(log.lines).containsExactly("warning: ApiSlos.java:42 [alerting.low-traffic] one failure pages");
    }

    @Test
    void namesCannotSteerTheTerminal() {
        RecordingLog log = new RecordingLog();
        Origin evil = new Origin.Whole("slos/\u001b[2J.yaml");

        new Findings(List.of(Diagnostic.error(new Code("source.unreadable"), evil, "no")), false)
                .print(log, diagnostic -> true);

        assertThat(log.lines).containsExactly("error: slos/\\u001B[2J.yaml [source.unreadable] no");
    }

    @Test
    void warningsFailTheBuildOnlyOnDemand() {
        assertThat(new Findings(List.of(ERROR), false).areFatal()).isTrue();
        assertThat(new Findings(List.of(WARNING), false).areFatal()).isFalse();
        assertThat(new Findings(List.of(WARNING), true).areFatal()).isTrue();
        assertThat(new Findings(List.of(), true).areFatal()).isFalse();
    }

    @Test
    void theSummaryCountsEachSeverityThatOccurs() {
        assertThat(new Findings(List.of(ERROR, WARNING, WARNING), false).summary())
                .isEqualTo("1 error, 2 warnings");
    }

    private static final class RecordingLog extends SystemStreamLog {

        private final List<String> lines = new ArrayList<>();

        @Override
        public void error(CharSequence line) {
            lines.add("error: " + line);
        }

        @Override
        public void warn(CharSequence line) {
            lines.add("warning: " + line);
        }
    }
}
