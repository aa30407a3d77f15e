package dev.slo.promql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Printing and parsing undo each other, apart from parentheses. */
class RoundTripTest {

    private static final int TREES_PER_SEED = 4_000;

    private static Expr parsed(String text) {
        Parsed parsed = PromqlParser.parse(text);
        assertThat(parsed.problems()).as(text).isEmpty();
        return parsed.expr().orElseThrow();
    }

    private static void assertRoundTrip(Expr tree) {
        String line = PromqlPrinter.print(tree);
        String pretty = PromqlPrinter.pretty(tree);

        assertThat(bare(parsed(line))).as(line).isEqualTo(bare(tree));
        assertThat(bare(parsed(pretty))).as(pretty).isEqualTo(bare(tree));
        assertThat(PromqlPrinter.print(parsed(line))).as("printed twice").isEqualTo(line);
        assertThat(line).doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void randomTreesComeBackFromBothForms(long seed) {
        RandomExprs random = RandomExprs.all(new Random(seed));
        for (int i = 0; i < TREES_PER_SEED; i++) {
            assertRoundTrip(random.next(1 + i % 6));
        }
    }

    static List<String> accepted() {
        return List.of("valid", "differences/we-accept.promql");
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void everyExpressionOfTheCorpusComesBackFromBothForms(String folder) {
        for (String text : PromqlCorpus.read(folder)) {
            assertRoundTrip(parsed(text));
        }
    }

    /** The tree without parentheses. */
    private static Expr bare(Expr expr) {
        return expr.accept(new Rebuild(UnaryOperator.identity(), UnaryOperator.identity()) {
            @Override
            public Expr visit(Expr.Paren paren) {
                return paren.expr().accept(this);
            }
        });
    }
}
