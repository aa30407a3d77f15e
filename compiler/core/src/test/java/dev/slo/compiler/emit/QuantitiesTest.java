package dev.slo.compiler.emit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantitiesTest {

    @ParameterizedTest
    @CsvSource({"0, 0 s", "51.84, 51.8 s", "518.4, 8.64 min", "12960, 216 min", "129600, 36 h", "1296000, 15 d"})
    void durationsTakeTheUnitThatSuitsThem(double seconds, String text) {
        assertThat(Quantities.duration(seconds)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 %", "0.001, 0.1 %", "0.0144, 1.44 %", "1, 100 %", "12.345, 1235 %"})
    void ratiosArePercentages(double ratio, String text) {
        assertThat(Quantities.percent(ratio)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"999.6; 1,000", "7602000; 7,602,000"})
    void countsHaveTheirThousandsApart(double count, String text) {
        assertThat(Quantities.count(count)).isEqualTo(text);
    }
}
