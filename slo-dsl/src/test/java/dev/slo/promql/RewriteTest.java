package dev.slo.promql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RewriteTest {

    private static Expr template(String text) {
        Parsed parsed = PromqlParser.parseTemplate(text);
        assertThat(parsed.problems()).as(text).isEmpty();
        return parsed.expr().orElseThrow();
    }

    @Test
    void everyWindowIsReplacedAndNothingElse() {
        Expr expr = template("rate(a[$window]) / max_over_time(b[$window:$window] offset 1h) + rate(c[5m])");

        Expr replaced = Rewrite.window(expr, new Range.Fixed(3_600_000));

        assertThat(PromqlPrinter.print(replaced))
                .isEqualTo("rate(a[1h]) / max_over_time(b[1h:1h] offset 1h) + rate(c[5m])");
        assertThat(Rewrite.hasWindow(expr)).isTrue();
        assertThat(Rewrite.hasWindow(replaced)).isFalse();
    }

    @Test
    void aWindowIsFoundInRangesAndSteps() {
        assertThat(Rewrite.hasWindow(template("a[$window]"))).isTrue();
        assertThat(Rewrite.hasWindow(template("sum(avg_over_time(a[1h:$window]))")))
                .isTrue();
        assertThat(Rewrite.hasWindow(template("avg_over_time(a[$window:])"))).isTrue();
        assertThat(Rewrite.hasWindow(template("rate(a[5m]) + b"))).isFalse();
    }

    @Test
    void everySelectorIsRewrittenWhereverItStands() {
        Expr expr = template("sum by (x) (topk(2, rate(a{b=\"c\"}[$window] offset 1h)))"
                + " / -(max_over_time(d[$window:5m])) > bool e");

        Expr rewritten = Rewrite.selectors(expr, selector -> {
            List<Expr.Matcher> matchers = new ArrayList<>(selector.matchers());
            matchers.add(new Expr.Matcher("job", MatchOp.EQUAL, "x"));
            return new Expr.VectorSelector(selector.metric(), matchers, selector.shift());
        });

        assertThat(PromqlPrinter.print(rewritten))
                .isEqualTo("sum by (x) (topk(2, rate(a{b=\"c\", job=\"x\"}[$window] offset 1h)))"
                        + " / -(max_over_time(d{job=\"x\"}[$window:5m])) > bool e{job=\"x\"}");
    }

    @Test
    void selectorsAreFoundInTheOrderOfTheText() {
        Expr expr = template("topk(scalar(a), b > c{x=\"y\"}) or rate({z=\"1\"}[$window])");

        assertThat(Selectors.in(expr).stream().map(Expr.VectorSelector::metric))
                .containsExactly(Optional.of("a"), Optional.of("b"), Optional.of("c"), Optional.empty());
    }
}
