package dev.slo.promql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegexesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"", "5..", "a|b", "(?i)x", "[^]]", "a{1000}", "\\d+", "[[:alpha:]]", "(?P<name>x)", "\\Qa.b\\E"})
    void whatRe2TakesIsNoProblem(String regex) {
        assertThat(Regexes.problem(regex)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    (a        | (a        | missing closing )
                    ab[c      | [c        | missing closing ]
                    a**       | **        | invalid nested repetition operator
                    a(?=b)    | (?=       | invalid or unsupported Perl syntax
                    xa\\Z      | \\Z        | invalid escape sequence
                    a{1001}   | a{1001}   | it repeats a part more than 1000 times
                    (a{9}){999} | (a{9}){999} | it repeats a part more than 1000 times
                    "(a|b){9999}" | "(a|b){9999}" | it repeats a part more than 1000 times
                    """)
    void aProblemStandsAtItsPlace(String regex, String place, String message) {
        Parsed.Problem problem = Regexes.problem(regex).orElseThrow();

        assertThat(problem.message()).isEqualTo("RE2 refuses this regular expression: " + message);
        assertThat(regex.substring(problem.span().from(), problem.span().to())).isEqualTo(place);
    }

    @Test
    void largeExpressionsAreRefusedBeforeTheyFillTheMemory() {
        assertThat(Regexes.problem("(x{1000})".repeat(20))).isPresent();
        assertThat(Regexes.problem("a?".repeat(4_000))).isPresent();
        assertThat(Regexes.problem("(".repeat(600) + ")".repeat(600))).isPresent();
        assertThat(Regexes.problem("x".repeat(20_000))).isPresent();
    }

    @Test
    void listsOfManyNamesAreFine() {
        assertThat(Regexes.problem("some-pod-name|".repeat(700) + "last")).isEmpty();
    }

    @Test
    void matchingIsAnchored() {
        assertThat(Regexes.matches("5..", "503")).isTrue();
        assertThat(Regexes.matches("5..", "5031")).isFalse();
        assertThat(Regexes.matches("a|b", "ab")).isFalse();
        assertThat(Regexes.matches(".*", "")).isTrue();
    }
}
