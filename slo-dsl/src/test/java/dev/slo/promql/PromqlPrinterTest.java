package dev.slo.promql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromqlPrinterTest {

    private static Expr parsed(String text) {
        Parsed parsed = PromqlParser.parseTemplate(text);
        assertThat(parsed.problems()).as(text).isEmpty();
        return parsed.expr().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a + b * c",
                "(a + b) * c",
                "-1 ^ 2",
                "(-1) ^ 2",
                "a ^ b ^ c",
                "(a ^ b) ^ c",
                "a - (b - c)",
                "sum by (job) (rate(http_requests_total{status=~\"5..\"}[5m] offset 1h))",
                "topk(5, x)",
                "a / on (job, instance) group_left (version) b",
                "a == bool on (x) group_right () b",
                "x @ 1609746000.123 offset -1d",
                "x[1h:] @ end()",
                "rate(x[$window])",
                "max_over_time(rate(x[$window])[$window:$window])",
                "{\"my.metric\", \"my.label\"=\"x\"}",
                "sum by (\"my.label\", \"inf\") (x)",
                "{__name__=~\"a|b\"}",
                "\"tab\\t, quote \\\" and \\\\\"",
                "(a offset 5m)[1h:1m]"
            })
    void aTextInCanonicalFormPrintsAsItself(String text) {
        assertThat(PromqlPrinter.print(parsed(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0.001        | 0.001
                    1e-3         | 0.001
                    1000000      | 1000000
                    1e6          | 1000000
                    1e21         | 1000000000000000000000
                    1e300        | 1e300
                    2e-10        | 2e-10
                    0.1          | 0.1
                    0x1F         | 31
                    010          | 8
                    -0           | -0
                    +Inf         | Inf
                    -iNf         | -Inf
                    nan          | NaN
                    1h30m        | 5400
                    1_000        | 1000
                    x[4w2d]      | x[30d]
                    x[4m59s999ms]| x[4m59s999ms]
                    x[300]       | x[5m]
                    SUM(x) BY (a,) | sum by (a) (x)
                    a AND b      | a and b
                    """)
    void otherSpellingsPrintInCanonicalForm(String text, String printed) {
        assertThat(PromqlPrinter.print(parsed(text))).isEqualTo(printed);
    }

    @Test
    void aVariableStandsForARangeWithItsDollarSign() {
        Expr rate = Rewrite.window(
                parsed("rate(x{job=\"$job\"}[$window] offset 5m)"), new Range.Variable("__rate_interval"));

        assertThat(PromqlPrinter.print(rate)).isEqualTo("rate(x{job=\"$job\"}[$__rate_interval] offset 5m)");
        assertThat(Rewrite.hasWindow(rate)).isFalse();
    }

    @Test
    void aVariableCannotEndEarly() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Range.Variable("x]"));
    }

    @Test
    void treesMadeByCodeGetTheParenthesesThatTheyNeed() {
        Expr one = new Expr.NumberLiteral(1);
        Expr minus = new Expr.Unary(true, one);
        Expr sum = new Expr.Binary(BinaryOp.ADD, one, one, false, Optional.empty());
        Expr product = new Expr.Binary(BinaryOp.MULTIPLY, sum, minus, false, Optional.empty());

        assertThat(PromqlPrinter.print(product)).isEqualTo("(1 + 1) * -(1)");
    }

    @Test
    void anExpressionThatFitsStaysOnOneLine() {
        assertThat(PromqlPrinter.pretty(parsed("sum(a)/sum(b)"))).isEqualTo("sum(a) / sum(b)");
    }

    @Test
    void aWideExpressionBreaksAtOperatorsAndArguments() {
        String text =
                "sum by (service, path) (rate(http_requests_total{job=\"sampleapi\", status=~\"5..\", method!=\"OPTIONS\","
                        + " path!~\"/internal/.*\"}[5m])) / on (service, path) group_left () sum by (service, path)"
                        + " (rate(http_requests_total{job=\"sampleapi\"}[5m])) > 0.001";

        String pretty = """
                    sum by (service, path) (
                      rate(
                        http_requests_total{
                          job="sampleapi",
                          status=~"5..",
                          method!="OPTIONS",
                          path!~"/internal/.*"
                        }[5m]
                      )
                    )
                  / on (service, path) group_left ()
                    sum by (service, path) (rate(http_requests_total{job="sampleapi"}[5m]))
                > 0.001""";

        assertThat(PromqlPrinter.pretty(parsed(text))).isEqualTo(pretty);
    }

    @Test
    void aChainOfOperatorsIsNotIndentedStepByStep() {
        String text = Stream.generate(() -> "some_metric_with_a_name").limit(6).collect(Collectors.joining(" + "));

        assertThat(PromqlPrinter.pretty(parsed(text)).lines())
                .hasSize(6)
                .startsWith("  some_metric_with_a_name", "+ some_metric_with_a_name");
    }
}
