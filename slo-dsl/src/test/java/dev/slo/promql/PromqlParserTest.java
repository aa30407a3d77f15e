package dev.slo.promql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromqlParserTest {

    private static Expr parsed(String text) {
        Parsed parsed = PromqlParser.parse(text);
        assertThat(parsed.problems()).as(text).isEmpty();
        return parsed.expr().orElseThrow();
    }

    private static String shown(String text, Span span) {
        return text.substring(span.from(), span.to());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0000', textBlock = """
                    a +                     |                | expected an expression, found the end
                    a b                     | b              | expected an operator or the end, found 'b'
                    sum(a                   |                | expected an operator, ',' or ')', found the end
                    rate(a[5m],)            | )              | expected an expression, found ')'
                    a{b="c" d="e"}          | d              | expected ',' or '}', found 'd'
                    a{b}                    | }              | expected one of =, !=, =~ and !~, found '}'
                    a{b=c}                  | c              | expected a value in quotes, found 'c'
                    a{b="c                  | "              | this string is never closed
                    a{b="\\d"}               | "\\d"           | an escape in this string is unknown, or spells bytes that are not UTF-8
                    a[5mm]                  | 5mm            | this is neither a number nor a duration
                    a[0s]                   | 0s             | a duration must be longer than zero
                    a[300y]                 | 300y           | this duration is longer than 292 years, the most that Prometheus can count
                    a.b                     | .              | unexpected character '.'
                    rate(a[$window])        | $              | unexpected character '$'
                    a{b.c="d"}              | .              | unexpected character '.' between braces
                    nope(a)                 | nope           | there is no function 'nope'
                    sum(a, b)               | sum(a, b)      | 'sum' takes one argument, not 2
                    sum by (without) (a)    | without        | expected a label, found 'without'
                    sum(a)[5m]              | [5m]           | a range may only follow a selector; a subquery has a colon in its range, such as [5m:1m]
                    a offset 5m[5m]         | [5m]           | offset and @ stand behind the range, not in front of it
                    sum(a) offset 5m        | offset         | offset may only follow a selector, a range selector or a subquery, not this expression
                    {"a", "b"}              | "b"            | the metric name is set twice: 'a' and 'b'
                    rate(a)                 | a              | the first argument of 'rate' must be a range vector, not an instant vector
                    clamp(a, b, 1)          | b              | argument 2 of 'clamp' must be a scalar, not an instant vector
                    clamp(a, 1)             | clamp(a, 1)    | 'clamp' takes 3 arguments, not 2
                    round()                 | round()        | 'round' takes 1 to 2 arguments, not 0
                    time(1)                 | time(1)        | 'time' takes no arguments, not 1
                    sum(a[5m])              | a[5m]          | the operand of 'sum' must be an instant vector, not a range vector
                    topk("x", a)            | "x"            | the parameter of 'topk' must be a scalar, not a string
                    1 > 2                   | 1 > 2          | a comparison of two scalars must use 'bool', such as 1 > bool 2
                    a + bool b              | a + bool b     | 'bool' may only follow a comparison, not '+'
                    a and 1                 | a and 1        | 'and' combines two instant vectors, not scalars
                    a and on (x) group_left b | on (x) group_left | 'and' takes no group modifier
                    a + on (x) group_left (x) b | on (x) group_left (x) | the label 'x' stands both in 'on' and in the group modifier
                    a + on (x) 1            | on (x)         | labels can only be matched between two instant vectors
                    "a" + 1                 | "a"            | an operator combines scalars and instant vectors, this is a string
                    1[5m:]                  | 1              | the inner part of a subquery must be an instant vector, not a scalar
                    {a=~".*"}               | {a=~".*"}      | the selector could select every series: at least one matcher must refuse the empty value
                    a{b="c",__name__="d"}   | __name__="d"   | the metric name is set twice: 'a' and by this matcher
                    a{b="c",d=~"(e"}        | d=~"(e"        | RE2 refuses this regular expression: missing closing )
                    """)
    void aProblemStandsAtItsPlace(String text, String place, String message) {
        List<Parsed.Problem> problems = PromqlParser.parse(text).problems();

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.message()).isEqualTo(message);
            assertThat(shown(text, problem.span())).isEqualTo(place == null ? "" : place);
        });
    }

    @Test
    void everyTypeProblemIsToldInTheOrderOfTheText() {
        String text = "rate(a) + sum(b[5m]) > bool abs(1)";

        assertThat(PromqlParser.parse(text).problems().stream().map(problem -> shown(text, problem.span())))
                .containsExactly("a", "b[5m]", "1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t", "# nothing but a comment"})
    void anEmptyTextIsNoExpression(String text) {
        assertThat(PromqlParser.parse(text).problems())
                .singleElement()
                .extracting(Parsed.Problem::message)
                .isEqualTo("the expression is empty");
    }

    @Test
    void everyNodeMatcherAndGroupingHasItsPlace() {
        String text = " sum by (job) (rate(a{x=\"y\"}[5m] offset 1h)) / on (job) group_left (z) -b @ end() ";
        Parsed parsed = PromqlParser.parse(text);
        Positions positions = parsed.positions();
        Expr.Binary division = (Expr.Binary) parsed.expr().orElseThrow();
        Expr.Aggregate sum = (Expr.Aggregate) division.left();
        Expr.Call rate = (Expr.Call) sum.expr();
        Expr.MatrixSelector matrix = (Expr.MatrixSelector) rate.args().get(0);

        assertThat(shown(text, positions.of(division))).isEqualTo(text.strip());
        assertThat(shown(text, positions.of(sum))).isEqualTo("sum by (job) (rate(a{x=\"y\"}[5m] offset 1h))");
        assertThat(shown(text, positions.of(sum.grouping().orElseThrow()))).isEqualTo("by (job)");
        assertThat(shown(text, positions.of(rate))).isEqualTo("rate(a{x=\"y\"}[5m] offset 1h)");
        assertThat(shown(text, positions.of(matrix))).isEqualTo("a{x=\"y\"}[5m] offset 1h");
        assertThat(shown(text, positions.of(matrix.selector()))).isEqualTo("a{x=\"y\"}");
        assertThat(shown(text, positions.of(matrix.selector().matchers().get(0))))
                .isEqualTo("x=\"y\"");
        assertThat(shown(text, positions.of(division.matching().orElseThrow()))).isEqualTo("on (job) group_left (z)");
        assertThat(shown(text, positions.of(division.right()))).isEqualTo("-b @ end()");
        assertThat(shown(text, positions.of(division.right().children().get(0))))
                .isEqualTo("b @ end()");
    }

    @Test
    void equalNodesHaveTheirOwnPlaces() {
        String text = "a + a";
        Parsed parsed = PromqlParser.parse(text);
        Expr.Binary sum = (Expr.Binary) parsed.expr().orElseThrow();

        assertThat(sum.left()).isEqualTo(sum.right());
        assertThat(parsed.positions().of(sum.left())).isEqualTo(new Span(0, 1));
        assertThat(parsed.positions().of(sum.right())).isEqualTo(new Span(4, 5));
    }

    @Test
    void aSignBindsLooserThanAPowerAndTighterThanAProduct() {
        assertThat(parsed("-1 ^ 2")).isInstanceOf(Expr.Unary.class);
        assertThat(parsed("-a * b")).isInstanceOf(Expr.Binary.class);
        assertThat(parsed("-1")).isEqualTo(new Expr.NumberLiteral(-1));
    }

    @Test
    void aQuotedNameBetweenBracesIsTheMetric() {
        Expr.Matcher matcher = new Expr.Matcher("my.label", MatchOp.EQUAL, "x");

        assertThat(parsed("{\"my.label\"=\"x\", \"my.metric\"}"))
                .isEqualTo(new Expr.VectorSelector(Optional.of("my.metric"), List.of(matcher), TimeShift.NONE));
        assertThat(parsed("{\"up\"}")).isEqualTo(parsed("up"));
    }

    @Test
    void offsetAndTimeMayStandInBothOrders() {
        assertThat(parsed("a @ 100 offset 5m")).isEqualTo(parsed("a offset 5m @ 100"));
        assertThat(parsed("a[5m] @ end() offset -5m")).isEqualTo(parsed("a[5m] offset -5m @ end()"));
        assertThat(parsed("a @ start()[5m]")).isEqualTo(parsed("a[5m] @ start()"));
    }

    @Test
    void escapesSpellCharactersAndBytes() {
        assertThat(parsed("\"\\x41\\101\\u00e4\\U0001F600\\xc3\\xa4\\t\""))
                .isEqualTo(new Expr.StringLiteral("AAä😀ä\t"));
        assertThat(parsed("`\\n`")).isEqualTo(new Expr.StringLiteral("\\n"));
    }

    @Test
    void aTemplateMaySayWindowForRangesAndSteps() {
        Range window = new Range.Placeholder();
        Expr.MatrixSelector matrix = (Expr.MatrixSelector)
                PromqlParser.parseTemplate("a[$window] offset 1h").expr().orElseThrow();
        Expr.Subquery subquery = (Expr.Subquery)
                PromqlParser.parseTemplate("a[$window:$window]").expr().orElseThrow();

        assertThat(matrix.range()).isEqualTo(window);
        assertThat(subquery.range()).isEqualTo(window);
        assertThat(subquery.step()).contains(window);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$window",
                "a offset $window",
                "a + $window",
                "a @ $window",
                "a[$windows]",
                "a[$win]",
                "a[ $Window ]"
            })
    void nowhereElseAndInNoOtherSpelling(String text) {
        assertThat(PromqlParser.parseTemplate(text).problems()).hasSize(1);
    }
}
