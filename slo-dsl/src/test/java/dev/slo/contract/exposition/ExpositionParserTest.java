package dev.slo.contract.exposition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.diagnostic.Checked;
import dev.slo.diagnostic.Diagnostic;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpositionParserTest {

    @Test
    void escapesInLabelValuesAreResolved() {
        Series series = only("m{a=\"quote \\\" backslash \\\\ line \\n end\", b=\"ü😀\",} 1");

        assertThat(series.labels())
                .containsExactlyInAnyOrderEntriesOf(Map.of("a", "quote \" backslash \\ line \n end", "b", "ü😀"));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1.0",
        "-1.5e-3, -0.0015",
        ".5, 0.5",
        "5., 5.0",
        "+Inf, Infinity",
        "-inf, -Infinity",
        "Infinity, Infinity",
        "0x1p4, 16.0",
        "1E400, Infinity"
    })
    void valuesAreReadAsGoDoes(String text, double value) {
        assertThat(only("m " + text).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1d", "1f", "1_000", "0x10", "--1", "e5", ".", "١"})
    void whatOnlyJavaReadsIsNoNumber(String text) {
        assertThat(problems("m " + text)).containsExactly("'" + text + "' is not a number");
    }

    @Test
    void aValueCanBeNoNumber() {
        assertThat(only("m nan").value()).isNaN();
    }

    @Test
    void blanksTabsCarriageReturnsAndCommentsAreIgnored() {
        Exposition read = read("\r\n\t \n# a comment\n#HELP x\n  m \t {a=\"b\"}\t1  1700000000000 \r\n");

        assertThat(read.named("m")).singleElement().satisfies(series -> assertThat(series.label("a"))
                .isEqualTo("b"));
    }

    @Test
    void samplesHaveTheTypeOfTheirMetric() {
        Exposition read = read("""
                # TYPE a counter
                a_total 1
                a_created 1
                # TYPE b histogram
                b_bucket{le="+Inf"} 1
                b_count 1
                # TYPE c_total counter
                c_total 1
                d 1
                # EOF
                """);

        assertThat(List.of("a_total", "a_created", "b", "b_bucket", "b_count", "c_total", "d"))
                .extracting(read::type)
                .containsExactly(
                        MetricType.COUNTER,
                        MetricType.COUNTER,
                        MetricType.HISTOGRAM,
                        MetricType.HISTOGRAM,
                        MetricType.HISTOGRAM,
                        MetricType.COUNTER,
                        MetricType.UNKNOWN);
    }

    @Test
    void aBrokenLineIsLeftOutAndReadingGoesOn() {
        Checked<Exposition> read = ExpositionParser.parse("m.txt", "a 1\nb{ 1\nc 1\n");

        assertThat(read.value().orElseThrow().names()).containsExactly("a", "c");
        assertThat(read.diagnostics()).singleElement().satisfies(problem -> {
            assertThat(problem.origin()).hasToString("m.txt:2:4");
            assertThat(problem.message()).isEqualTo("Expected a label, but there is '1'");
        });
    }

    @Test
    void aFileThatIsNoExpositionEndsAfterTwentyProblems() {
        Checked<Exposition> read = ExpositionParser.parse("m.txt", "a 1\n" + "{}\n".repeat(1000));

        assertThat(read.value()).isEmpty();
        assertThat(read.diagnostics()).hasSize(20);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "'\u001f\uFFFD\b', This is compressed by gzip",
        "'\uFFFD\uFFFD#\0', This is no text in UTF-8",
        "'a\0 \0', This is no text in UTF-8",
        "'\n <html>', This is a page and no metrics",
        "'', There are no metrics in here",
        "'# TYPE a counter', There are no metrics in here"
    })
    void whatIsNoExpositionIsToldOnceAndAsAWhole(String text, String message) {
        Checked<Exposition> read = ExpositionParser.parse("m.txt", text + "\n".repeat(30));

        assertThat(read.value()).isEmpty();
        assertThat(read.diagnostics()).singleElement().satisfies(problem -> {
            assertThat(problem.origin()).hasToString("m.txt");
            assertThat(problem.message()).isEqualTo(message);
        });
    }

    @Test
    void aByteOrderMarkOfAnEditorIsPassedOver() {
        assertThat(read("\uFEFF# TYPE m counter\nm 1\n").names()).containsExactly("m");
    }

    @Test
    void openMetricsThatWasCutOffIsToldOnceAndItsSamplesAreRead() {
        Checked<Exposition> read = ExpositionParser.parse("m.txt", "a_total 1 # {id=\"x\"} 1\n".repeat(3));

        assertThat(read.value().orElseThrow().named("a_total")).hasSize(3);
        assertThat(read.diagnostics()).singleElement().satisfies(problem -> {
            assertThat(problem.origin()).hasToString("m.txt:1:11");
            assertThat(problem.message())
                    .isEqualTo("An exemplar stands here, as in OpenMetrics, but the text does not end in # EOF");
        });
    }

    @Test
    void twoExpositionsInOneFileAreToldAtTheSecond() {
        String one = "a_total 1\n# EOF\n";

        assertThat(problems(one + one + one)).containsExactly("There is text behind # EOF");
    }

    @Test
    @Timeout(30)
    void aNumberOfAMillionDigitsIsReadInOneGo() {
        String digits = "1".repeat(1_000_000);

        assertThat(problems("m " + digits + "x")).containsExactly("'" + digits + "x' is not a number");
    }

    @Test
    void labelsOfTheTargetYieldToThoseOfTheService() {
        Exposition read = read("m{job=\"own\"} 1\nm 2\n").withLabels(Map.of("job", "scraped", "zone", "a"));

        assertThat(read.named("m"))
                .extracting(series -> series.labels().toString())
                .containsExactly("{job=own, zone=a}", "{job=scraped, zone=a}");
    }

    @Test
    void twoExpositionsTogetherHaveTheSeriesOfBoth() {
        Exposition both = read("# TYPE a counter\na 1\n").and(read("# TYPE b gauge\na 2\nb 3\n"));

        assertThat(both.size()).isEqualTo(3);
        assertThat(both.named("a")).hasSize(2);
        assertThat(both.type("b")).isEqualTo(MetricType.GAUGE);
    }

    private static Series only(String line) {
        Exposition read = read(line);
        assertThat(read.size()).isEqualTo(1);
        return read.named("m").get(0);
    }

    private static Exposition read(String text) {
        Checked<Exposition> read = ExpositionParser.parse("m.txt", text);
        assertThat(read.diagnostics()).isEmpty();
        return read.value().orElseThrow();
    }

    private static List<String> problems(String text) {
        return ExpositionParser.parse("m.txt", text).diagnostics().stream()
                .map(Diagnostic::message)
                .toList();
    }
}
