package dev.slo.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
<<<<<<< HEAD
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
=======
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    private static final List<String> KNOWN = List.of("title", "tiers", "description");

    @ParameterizedTest
    @CsvSource({"titel, title", "tier, tiers", "TITLE, title", "discription, description", "decsriptoin, description"})
    void aSlipIsRecognised(String word, String meant) {
        assertThat(Spelling.nearest(word, KNOWN)).hasValue(meant);
    }

    @Test
    void anotherWordIsNotASlip() {
        assertThat(Spelling.nearest("summary", KNOWN)).isEmpty();
        assertThat(Spelling.nearest("", KNOWN)).isEmpty();
        assertThat(Spelling.nearest("x".repeat(100_000), KNOWN)).isEmpty();
>>>>>>> main
    }
}
