package dev.slo.validation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "1,1",
        "14.40,14.4",
        "69.4444,69.4",
        "99.96,100",
        "166.7,167",
        "123456.5,123457",
        "0.00072,0.00072",
        "1E+40,1E+40",
        "-3,-3"
    })
    void numbersHaveThreeDigits(BigDecimal value, String expected) {
        assertThat(Figures.number(value)).isEqualTo(expected);
    }

    @Test
    void ratiosAndTimesAreWrittenWithTheirUnits() {
        assertThat(Figures.percent(new BigDecimal("0.0144"))).isEqualTo("1.44%");
        assertThat(Figures.minutes(new BigDecimal("60000"))).isEqualTo("1 minute");
        assertThat(Figures.minutes(new BigDecimal("12960000"))).isEqualTo("216 minutes");
        assertThat(Figures.count(BigDecimal.ONE, "event")).isEqualTo("1 event");
        assertThat(Figures.count(new BigDecimal("3.6"), "event")).isEqualTo("3.6 events");
    }

    @Test
    void theLocaleOfTheMachineDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Figures.number(new BigDecimal("1234.5"))).isEqualTo("1235");
            assertThat(Figures.percent(new BigDecimal("0.0144"))).isEqualTo("1.44%");
        } finally {
            Locale.setDefault(before);
        }
    }
}
