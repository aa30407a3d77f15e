package dev.slo.compiler.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BucketBoundTest {

    /** Neighbours in value or in text. */
    private static final List<String> BOUNDS = List.of(
            "0.00001",
            "0.0005",
            "0.001",
            "0.005",
            "0.05",
            "0.1",
            "0.3",
            "0.5",
            "0.501",
            "1",
            "1.05",
            "2.5",
            "5",
            "10",
            "10.5",
            "50",
            "100",
            "1000",
            "250000",
            "1000000",
            "2500000",
            "10000000",
            "100000000",
            "12345678");

    @ParameterizedTest
    @CsvSource({
        "0.5,      0.5",
        "0.5,      0.50",
        "1,        1",
        "1,        1.0",
        "10,       10",
        "10,       10.0",
        "0.3,      0.300",
        "0.0005,   5.0E-4",
        "0.0005,   0.0005",
        "0.00001,  1e-05",
        "1000000,  1e+06",
        "1000000,  1000000.0",
        "1000000,  1000000",
        "2500000,  2.5e+06",
        "10000000, 1.0E7",
        "10000000, 1e+07",
        "12345678, 1.2345678E7",
    })
    void everySpellingIsMatched(BigDecimal bound, String spelling) {
        assertThat(matches(bound, spelling)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00001", "0.0005", "0.001", "0.5", "1", "2.5", "10", "1000000", "2500000", "10000000"})
    void noOtherBoundIsMatched(BigDecimal bound) {
        assertThat(BOUNDS)
                .filteredOn(other -> new BigDecimal(other).compareTo(bound) != 0)
                .allSatisfy(other -> {
                    assertThat(matches(bound, other)).as(other).isFalse();
                    assertThat(matches(bound, Double.toString(Double.parseDouble(other))))
                            .as(other)
                            .isFalse();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00001", "0.0005", "0.001", "0.005", "0.3", "1", "2.5", "100", "250000", "12345678"})
    void theTextOfAJavaDoubleIsMatched(BigDecimal bound) {
        assertThat(matches(bound, Double.toString(bound.doubleValue()))).isTrue();
    }

    /** Prometheus anchors a matcher's expression at both ends. */
    private static boolean matches(BigDecimal bound, String spelling) {
        return Pattern.matches(BucketBound.spellings(bound.stripTrailingZeros()), spelling);
    }
}
