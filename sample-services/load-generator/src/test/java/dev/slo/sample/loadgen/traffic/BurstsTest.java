package dev.slo.sample.loadgen.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BurstsTest {

    private static final int CYCLES = 50_000;

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 42, Long.MIN_VALUE})
    void twoPercentOfTheCyclesAreBursts(long seed) {
        Bursts bursts = new Bursts(seed, 0.02);
        assertThat(count(bursts) / (double) CYCLES).isCloseTo(0.02, within(0.002));
    }

    @Test
    void aBurstIsFiveTimesTheTrafficForThirtySeconds() {
        Bursts bursts = new Bursts(7, 0.02);
        long cycle = LongStream.range(0, CYCLES)
                .filter(number -> isBurst(bursts, number))
                .findFirst()
                .orElseThrow();
        Duration start = Duration.ofSeconds(30).multipliedBy(cycle);
        assertThat(bursts.multiplier(start)).isEqualTo(5);
        assertThat(bursts.multiplier(start.plusMillis(29_999))).isEqualTo(5);
        assertThat(bursts.multiplier(start.plusSeconds(30))).isEqualTo(1);
        assertThat(bursts.multiplier(start.minusNanos(1))).isEqualTo(1);
    }

    @Test
    void equalSeedsHaveTheirBurstsAtTheSameTimes() {
        for (long cycle = 0; cycle < 1_000; cycle++) {
            assertThat(isBurst(new Bursts(3, 0.1), cycle)).isEqualTo(isBurst(new Bursts(3, 0.1), cycle));
        }
        assertThat(count(new Bursts(3, 0.1))).isNotEqualTo(count(new Bursts(4, 0.1)));
    }

    @Test
    void neverAndAlwaysAreChancesToo() {
        assertThat(count(new Bursts(1, 0))).isZero();
        assertThat(count(new Bursts(1, 1))).isEqualTo(CYCLES);
        assertThatThrownBy(() -> new Bursts(1, 1.1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static long count(Bursts bursts) {
        return LongStream.range(0, CYCLES)
                .filter(cycle -> isBurst(bursts, cycle))
                .count();
    }

    private static boolean isBurst(Bursts bursts, long cycle) {
        return bursts.multiplier(Duration.ofSeconds(30).multipliedBy(cycle)) > 1;
    }
}
