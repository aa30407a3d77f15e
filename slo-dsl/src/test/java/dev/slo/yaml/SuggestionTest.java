package dev.slo.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SuggestionTest {

    @Test
    void aKeyOfAnotherSectionIsSentThere() {
        assertThat(Suggestion.forKey("severity", Section.ALERTING))
                .isEqualTo("it belongs in alerting.page and alerting.ticket");
        assertThat(Suggestion.forKey("xyzzy", Section.EVENTS)).isEqualTo("known keys: good, bad, total");
    }
}
