package dev.slo.validation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.promql.Expr.Matcher;
import dev.slo.promql.Expr.VectorSelector;
import dev.slo.promql.PromqlParser;
import dev.slo.validation.rules.Matching.Relation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '#',
            value = {
                "a=\"1\", b=\"2\"     ; a=\"1\"       ; IMPLIED",
                "a=\"500\"            ; a=~\"5..\"    ; IMPLIED",
                "a=~\"500|503\"       ; a=~\"5..\"    ; IMPLIED",
                "a=~\"5..\"           ; a=~\".*\"     ; IMPLIED",
                "b=\"2\"              ; a=~\".*\"     ; IMPLIED",
                "a=\"1\"              ; a!=\"2\"      ; IMPLIED",
                "a=~\"1|2\", a!=\"2\" ; a=\"1\"       ; IMPLIED",
                "a=\"1\"              ; a=\"2\"       ; EXCLUDED",
                "a=\"1\"              ; a!~\"1|2\"    ; EXCLUDED",
                "a=~\"1|2\"           ; a=~\"3|4\"    ; EXCLUDED",
                "b=\"1\"              ; a=\"2\"       ; WIDER",
                "b=\"1\"              ; a!=\"2\"      ; WIDER",
                "a=~\"500|404\"       ; a=~\"5..\"    ; WIDER",
                "a=~\"5..\"           ; a=\"500\"     ; UNKNOWN",
                "a!=\"1\"             ; a=~\"[2-9]\"  ; UNKNOWN",
            })
    void aMatcherIsImpliedOrNot(String narrow, String wide, Relation expected) {
        assertThat(Matching.relate(matchers(narrow), matchers(wide).get(0))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '#',
            value = {
                "a=\"1\", a=\"2\"          ; true",
                "a=~\"1|2\", a!~\"[12]\"   ; true",
                "a=\"1\", a!=\"1\"         ; true",
                "a=\"1\", b=\"2\"          ; false",
                "a=~\"1|2\", a!=\"2\"      ; false",
                "a=~\".+\", a!~\".+\"      ; false",
                "a=\"1\", a=\"1\"          ; false",
            })
    void matchersOfOneLabelCanContradictEachOther(String matchers, boolean expected) {
        assertThat(Matching.contradiction(matchers(matchers)).isPresent()).isEqualTo(expected);
    }

    @Test
    void aContradictionIsToldInTheOrderOfTheText() {
        List<Matcher> matchers = matchers("a!~\"5..\", a=\"500\"");
        assertThat(Matching.contradiction(matchers)).contains(matchers);
    }

    private static List<Matcher> matchers(String text) {
        return ((VectorSelector) PromqlParser.parse("m{" + text + "}").expr().orElseThrow()).matchers();
    }
}
