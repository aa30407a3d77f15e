package dev.slo.sample.loadgen.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayTest {

    private static final double TINY = 1e-9;
    private static final Duration DAY = Duration.ofHours(24);

    @ParameterizedTest
    @CsvSource({"12, 1", "0, 0.2", "24, 0.2", "6, 0.6", "18, 0.6", "3, 0.3171572875253810", "15, 0.8828427124746190"})
    void theCosineHasItsKnownValues(double hour, double multiplier) {
        assertThat(Day.multiplierAt(hour)).isCloseTo(multiplier, within(TINY));
    }

    @ParameterizedTest
    @MethodSource("hours")
    void everyHourIsBetweenNightAndNoonAndRepeatsAndMirrors(double hour) {
        double multiplier = Day.multiplierAt(hour);
        assertThat(multiplier).isBetween(0.2, 1.0);
        assertThat(Day.multiplierAt(hour + 24)).isCloseTo(multiplier, within(TINY));
        assertThat(Day.multiplierAt(24 - hour)).isCloseTo(multiplier, within(TINY));
    }

    @ParameterizedTest
    @MethodSource("hours")
    void theCloserToNoonTheMoreTraffic(double hour) {
        double other = (hour * 7) % 24;
        boolean closer = Math.abs(hour - 12) < Math.abs(other - 12);
        assertThat(Day.multiplierAt(hour) > Day.multiplierAt(other)).isEqualTo(closer);
    }

    @ParameterizedTest
    @MethodSource("hours")
    void aShortDayHasTheSameShape(double hour) {
        Day minutes = new Day(hour, Duration.ofMinutes(24));
        Day hours = new Day(hour, DAY);
        assertThat(minutes.multiplier(Duration.ofMinutes(7)))
                .isCloseTo(hours.multiplier(Duration.ofHours(7)), within(TINY));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 24.1, Double.NaN})
    void anHourOutsideTheDayIsRefused(double hour) {
        assertThatThrownBy(() -> new Day(hour, DAY)).isInstanceOf(IllegalArgumentException.class);
    }

    static DoubleStream hours() {
        return new Random(31).doubles(200, 0, 24);
    }
}
