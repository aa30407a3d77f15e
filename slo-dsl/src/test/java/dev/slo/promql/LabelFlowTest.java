package dev.slo.promql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelFlowTest {

    private static final List<String> LABELS = List.of("a", "b", "c", "le");
    private static final String SERIES = "{a=\"1\", b=\"2\", c=\"3\", le=\"+Inf\"}";

    private static LabelFlow flow(String text) {
        Parsed parsed = PromqlParser.parse(text);
        assertThat(parsed.problems()).as(text).isEmpty();
        return LabelFlow.of(parsed.expr().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"m", "m{a=\"1\"}", "rate(m[5m])", "-m", "(m)", "m > 1", "1 + m", "topk by (a) (1, m)", "m and n"
            })
    void theseResultsAreLikeTheSelectedSeries(String text) {
        assertThat(flow(text)).isEqualTo(LabelFlow.allBut(List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "\"text\"",
                "time()",
                "vector(1)",
                "scalar(m)",
                "sum(m)",
                "hour()",
                "absent(sum(m))",
                "m - on() n"
            })
    void theseResultsHaveNoLabels(String text) {
        assertThat(flow(text)).isEqualTo(LabelFlow.only(List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    sum by (a, b) (m)                              | a b
                    sum by (a) (sum by (b, c) (m))                 |
                    sum without (b) (sum by (a, b) (m))            | a
                    sum by (a, b) (m) / on (a) sum by (a, c) (n)   | a
                    sum by (a, b) (m) / sum by (a, b) (n)          | a b
                    sum by (a) (m) or sum by (b) (n)               | a b
                    sum by (a) (m) unless on (a) n                 | a
                    sum by (a) (m) * on (a) group_left (c) n       | a c
                    sum by (a) (m) * on (a) group_right (c) sum by (a, b) (n) | a b
                    label_replace(sum(m), "x", "$1", "a", "(.*)")  | x
                    label_join(sum by (a) (m), "x", ",", "a")      | a x
                    count_values by (a) ("v", m)                   | a v
                    histogram_quantile(0.9, sum by (a, le) (m))    | a
                    absent(m{a="1", b=~"2", c!="3"})               | a
                    absent_over_time(m{a="1"}[5m])                 | a
                    quantile_over_time(0.9, sum by (a) (m)[1h:1m]) | a
                    sum by (a) (m) > bool 1                        | a
                    """)
    void theseResultsHaveExactlyTheLabels(String text, String labels) {
        List<String> expected = labels == null ? List.of() : List.of(labels.split(" ", -1));

        assertThat(flow(text)).isEqualTo(LabelFlow.only(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    sum without (a, b) (m)            | a b
                    m / ignoring (a) n                | a
                    m * ignoring (a) group_left (b) sum by (c) (n) | b
                    histogram_quantile(0.9, m)        | le
                    m{a="", b!=""}                    | a
                    m{a=""} or n{b=""}                |
                    m{a=""} + n{b=""}                 | a b
                    """)
    void theseResultsHaveAllLabelsButSome(String text, String labels) {
        List<String> expected = labels == null ? List.of() : List.of(labels.split(" ", -1));

        assertThat(flow(text)).isEqualTo(LabelFlow.allBut(expected));
    }

    /** Over series that carry all four labels, results carry a label exactly when the flow says so. */
    @Test
    void prometheusYieldsTheLabelsThatFlow() {
        SortedMap<String, String> expected = new TreeMap<>();
        for (String text : PromqlCorpus.read("label-flow.promql")) {
            LabelFlow flow = flow(text);
            for (String label : LABELS) {
                String value = label.equals("le") ? "+Inf" : String.valueOf(LABELS.indexOf(label) + 1);
                expected.put(
                        "group by (" + label + ") (" + text + ")",
                        flow.carries(label) ? "{" + label + "=\"" + value + "\"}" : "{}");
            }
        }

        Promtool.assertYieldsOne(List.of("m" + SERIES, "n" + SERIES), expected);
        System.out.println("promtool: labels flow as in Prometheus in " + expected.size() + " cases");
    }
}
