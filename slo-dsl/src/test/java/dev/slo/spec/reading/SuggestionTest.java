package dev.slo.spec.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SuggestionTest {

    @Test
    void aSlipIsCorrectedBeforeAnotherSectionIsThoughtOf() {
        assertThat(Suggestion.forKey("titel", Section.SLO)).isEqualTo("did you mean 'title'?");
        assertThat(Suggestion.forKey("OBJECTIVE", Section.DEFAULTS)).isEqualTo("did you mean 'objective'?");
    }

    @Test
    void aKeyOfAnotherSectionIsSentThere() {
        assertThat(Suggestion.forKey("severity", Section.ALERTING))
                .isEqualTo("it belongs in alerting.page and alerting.ticket");
    }

    @Test
    void forAnUnheardOfKeyTheKnownOnesAreListed() {
        assertThat(Suggestion.forKey("xyzzy", Section.EVENTS)).isEqualTo("known keys: good, bad, total");
    }
}
