package dev.slo.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    }
}
