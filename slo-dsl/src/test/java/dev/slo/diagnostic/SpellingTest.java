package dev.slo.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {

    @ParameterizedTest
    @ValueSource(strings = {"tiers", "Tiers", "tires", "tier", "tierss", "tieds"})
    void oneSlipIsForgiven(String word) {
        assertThat(Spelling.nearest(word, List.of("title", "tiers", "description")))
                .hasValue("tiers");
    }

    @Test
    void aFarWordIsNotSuggestedHoweverLongItIs() {
        assertThat(Spelling.nearest("summary", List.of("title", "tiers"))).isEmpty();
        assertThat(Spelling.nearest("x".repeat(100_000), List.of("title", "tiers")))
                .isEmpty();
    }
}
