package dev.slo.compiler.review.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {

    @ParameterizedTest
    @CsvSource({
        "percentunit, 0.99951, 100 %",
        "percentunit, 0.123, 12.3 %",
        "percentunit, -0.5, -50 %",
        "s, 0.0123, 12.3 ms",
        "s, 90, 1.5 min",
        "s, 259200, 3 d",
        "s, 0, 0 s",
        "cps, 1234, 1.23 k/s",
        "reqps, 0.5, 0.5 req/s",
        "bytes, 1572864, 1.5 MiB",
        "bytes, 12, 12 B",
        "short, 1500000, 1.5 M",
        "none, 14.4, 14.4",
        "none, NaN, -",
        "none, Infinity, ∞",
        "dateTimeFromNow, 940000, 1 min ago",
    })
    void valuesAreWrittenInTheirUnit(String unit, double value, String expected) {
        assertThat(new Units(unit, 1_000).format(value)).isEqualTo(expected);
    }
}
