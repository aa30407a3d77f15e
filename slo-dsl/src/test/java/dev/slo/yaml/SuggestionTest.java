package dev.slo.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {

    @ParameterizedTest
    @CsvSource({"page, page, 0", "Page, page, 0", "pgae, page, 1", "pag, page, 1", "paging, page, 3", "'', page, 4"})
    void theDistanceCountsSlips(String left, String right, int slips) {
        assertThat(Suggestion.distance(left, right)).isEqualTo(slips);
        assertThat(Suggestion.distance(right, left)).isEqualTo(slips);
    }

    @Test
    void theNearestWordIsSuggestedAndAFarOneIsNot() {
        List<String> known = List.of("title", "tiers", "description");
        assertThat(Suggestion.similar("titel", known)).hasValue("title");
        assertThat(Suggestion.similar("tier", known)).hasValue("tiers");
        assertThat(Suggestion.similar("summary", known)).isEmpty();
        assertThat(Suggestion.similar("x".repeat(100_000), known)).isEmpty();
    }

    @Test
    void aKeyOfAnotherSectionIsSentThere() {
        assertThat(Suggestion.forKey("severity", Section.ALERTING))
                .isEqualTo("it belongs in alerting.page and alerting.ticket");
        assertThat(Suggestion.forKey("xyzzy", Section.EVENTS)).isEqualTo("known keys: good, bad, total");
    }
}
