package dev.slo.promql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the text, the parser answers with a tree or with problems inside the text, and soon. */
class ParserFuzzTest {

    private static final int MUTATIONS_PER_SEED = 30_000;
    private static final Duration SOON = Duration.ofSeconds(60);

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void mutatedExpressionsNeverBreakTheParser(long seed) {
        Mutations mutations = new Mutations(new Random(seed));
        assertTimeoutPreemptively(SOON, () -> {
            for (int i = 0; i < MUTATIONS_PER_SEED; i++) {
                assertAnswer(mutations.next());
            }
        });
    }

    private static void assertAnswer(String text) {
        for (Parsed parsed : List.of(PromqlParser.parse(text), PromqlParser.parseTemplate(text))) {
            assertThat(parsed.problems().isEmpty())
                    .as(text)
                    .isEqualTo(parsed.expr().isPresent());
            for (Parsed.Problem problem : parsed.problems()) {
                assertThat(problem.span().to()).as(text).isLessThanOrEqualTo(text.length());
                assertThat(problem.message()).as(text).isNotBlank();
            }
            parsed.expr().ifPresent(expr -> assertThat(PromqlParser.parseTemplate(PromqlPrinter.pretty(expr))
                            .problems())
                    .as(text)
                    .isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "((",
                "-",
                "-(",
                "a^",
                "a+",
                "a and ",
                "sum(",
                "rate(",
                "{",
                "a{",
                "[",
                "a[5m:1m]",
                "[5m:]",
                "1_",
                "0",
                "9",
                "0x",
                "5m",
                "a offset 5m ",
                "a @ 1 ",
                "\"",
                "`",
                "\\",
                "#",
                "\n",
                ",",
                "a,",
                "label_join(a,",
                "by(",
                "a==bool ",
                "ä",
                "$window",
                "a on(",
                "{a=\"b\",",
                ".",
                "1e5",
                "_",
                "a:"
            })
    void endlesslyRepeatedPiecesAreAnsweredSoon(String piece) {
        for (String text : List.of(piece.repeat(100_000), "a{b=~\"" + piece.repeat(100_000) + "\"}")) {
            assertTimeoutPreemptively(SOON, () -> assertAnswer(text));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a?",
                "a*",
                "x",
                "[a-z]",
                "(a|b)+",
                "a|",
                "(?i:k)",
                "\\\\pL",
                "(|)",
                "()",
                "(",
                "a{1000}",
                "(a?){0,9}"
            })
    void regularExpressionsOfAnyLengthAreAnsweredSoon(String piece) {
        assertTimeoutPreemptively(SOON, () -> {
            for (int times : List.of(10, 400, 900, 1_900, 3_300, 9_900)) {
                assertAnswer("a{b=~\"" + piece.repeat(times) + "\"}");
            }
        });
    }

    @Test
    void nestingUpToTheLimitIsParsedAndPrinted() {
        int levels = TreeBuilder.HIGHEST - 1;
        for (String text : List.of(
                "(".repeat(levels) + "a" + ")".repeat(levels),
                "abs(".repeat(levels) + "a" + ")".repeat(levels),
                "a" + " + a".repeat(levels),
                "a" + " ^ a".repeat(levels),
                "-".repeat(levels) + "a")) {
            Parsed parsed = PromqlParser.parse(text);

            assertThat(parsed.problems()).isEmpty();
            assertThat(PromqlPrinter.print(parsed.expr().orElseThrow())).isEqualTo(text);
            assertAnswer(text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {" + a", " ^ a", " and a", "[5m:]"})
    void longerChainsAreRefusedWithAReason(String link) {
        Parsed parsed = PromqlParser.parse("a" + link.repeat(5_000));

        assertThat(parsed.problems()).singleElement().satisfies(problem -> assertThat(problem.message())
                .isEqualTo("the expression is nested more than 250 levels deep, chains of operators included"));
    }
}
