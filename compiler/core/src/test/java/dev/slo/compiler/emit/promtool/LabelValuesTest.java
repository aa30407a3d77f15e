package dev.slo.compiler.emit.promtool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.compiler.emit.promtool.LabelValues.Condition;
import dev.slo.promql.Expr;
import dev.slo.promql.MatchOp;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelValuesTest {

    @ParameterizedTest
    @CsvSource({
        "status, 5.., 500",
        "path, /api/orders(/.*)?, /api/orders",
        "kind, small|large, small",
        "zone, z[0-9]{2}x, z"
    })
    void theMostNaturalValueThatMatchesComesFirst(String label, String regex, String start) {
        Condition matches = new Condition(new Expr.Matcher(label, MatchOp.REGEX, regex), true);

        assertThat(LabelValues.of(label, List.of(matches)).findFirst()).hasValueSatisfying(value -> {
            assertThat(value).startsWith(start);
            assertThat(LabelValues.matches(matches.matcher(), value)).isTrue();
        });
    }

    @Test
    void aGoodStatusIsNoFailure() {
        Condition outside = new Condition(new Expr.Matcher("status", MatchOp.REGEX, "5.."), false);

        assertThat(LabelValues.of("status", List.of(outside)).findFirst()).hasValue("200");
    }

    @Test
    void conditionsThatExcludeEachOtherHaveNoValue() {
        Expr.Matcher matcher = new Expr.Matcher("result", MatchOp.EQUAL, "success");

        assertThat(LabelValues.of("result", List.of(new Condition(matcher, true), new Condition(matcher, false))))
                .isEmpty();
    }

    @Test
    void valuesAreTheSameEveryTime() {
        Condition matches = new Condition(new Expr.Matcher("id", MatchOp.REGEX, "[a-f]{4}-[0-9]+"), true);

        assertThat(LabelValues.of("id", List.of(matches)))
                .containsExactlyElementsOf(
                        LabelValues.of("id", List.of(matches)).toList());
    }
}
