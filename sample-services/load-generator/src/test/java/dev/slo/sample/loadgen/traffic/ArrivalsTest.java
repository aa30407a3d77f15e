package dev.slo.sample.loadgen.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArrivalsTest {

    private static final Duration STEP = Duration.ofMillis(100);

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 1, 7.5, 100, 3_000})
    void anyStretchHasTheRightNumberOfRequestsGiveOrTakeTwo(double rate) {
        List<Duration> times = during(1, 40, second -> rate);
        for (int from = 0; from < 40; from += 3) {
            for (int to = from + 1; to <= 40; to += 5) {
                assertThat((double) between(times, from, to)).isCloseTo(rate * (to - from), within(2.0));
            }
        }
    }

    @Test
    void requestsAreDueInOrderAndNotInStep() {
        List<Duration> times = during(5, 20, second -> 50);
        assertThat(times).isSorted().doesNotHaveDuplicates();
        List<Long> gaps = new ArrayList<>();
        for (int i = 1; i < times.size(); i++) {
            gaps.add(times.get(i).minus(times.get(i - 1)).toMillis());
        }
        assertThat(gaps).anyMatch(gap -> gap < 10).anyMatch(gap -> gap > 30);
    }

    @Test
    void theRateMayChangeAtAnyTime() {
        List<Duration> times = during(9, 30, second -> second < 10 ? 20 : second < 20 ? 0 : 200);
        assertThat(between(times, 0, 10)).isBetween(199L, 201L);
        assertThat(between(times, 10, 20)).isZero();
        assertThat(between(times, 20, 30)).isBetween(1_999L, 2_001L);
    }

    @Test
    void equalSeedsGiveEqualTimes() {
        assertThat(during(11, 5, second -> 100)).isEqualTo(during(11, 5, second -> 100));
        assertThat(during(11, 5, second -> 100)).isNotEqualTo(during(12, 5, second -> 100));
    }

    private static List<Duration> during(long seed, int seconds, DoubleUnaryOperator rate) {
        Arrivals arrivals = new Arrivals(seed);
        List<Duration> times = new ArrayList<>();
        for (int step = 0; step < seconds * 10; step++) {
            times.addAll(arrivals.during(STEP.multipliedBy(step), STEP, rate.applyAsDouble(step / 10.0)));
        }
        return times;
    }

    private static long between(List<Duration> times, int from, int to) {
        return times.stream()
                .filter(time -> time.compareTo(Duration.ofSeconds(from)) >= 0)
                .filter(time -> time.compareTo(Duration.ofSeconds(to)) < 0)
                .count();
    }
}
