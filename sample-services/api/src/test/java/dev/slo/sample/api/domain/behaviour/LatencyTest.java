package dev.slo.sample.api.domain.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatencyTest {

    private static final int DRAWS = 20_000;

    @Test
    void drawsSpreadNormallyAroundTheMean() {
        List<Duration> draws = draws(Latency.ofMillis(150, 50), 0);
        double mean = draws.stream().mapToLong(Duration::toMillis).average().orElseThrow();
        assertThat(mean).isBetween(147.0, 153.0);
        assertThat(share(draws, 100, 200)).isBetween(0.66, 0.71);
        assertThat(share(draws, 50, 250)).isBetween(0.94, 0.97);
    }

    @Test
    void aTailIsThreeToTenTimesAsLong() {
        List<Duration> draws = draws(Latency.ofMillis(100, 0), 0.05);
        assertThat(draws)
                .allMatch(draw -> draw.toMillis() == 100 || (draw.toMillis() >= 300 && draw.toMillis() <= 1_000));
        assertThat(share(draws, 300, 1_001)).isBetween(0.04, 0.06);
        assertThat(draws).anyMatch(draw -> draw.toMillis() < 350).anyMatch(draw -> draw.toMillis() > 950);
    }

    @Test
    void noDrawIsShorterThanATenthOfTheMean() {
        assertThat(draws(Latency.ofMillis(100, 100), 0))
                .allMatch(draw -> draw.toMillis() >= 10)
                .anyMatch(draw -> draw.toMillis() == 10);
    }

    @Test
    void anOperationTakesTheScaledTime() {
        List<Duration> pauses = new ArrayList<>();
        Behaviour behaviour = new Behaviour("orders", new Simulation(1, 0, 0.1, pauses::add), 0);
        behaviour.work(Latency.ofMillis(200, 0));
        assertThat(pauses).containsExactly(Duration.ofMillis(20));
    }

    @Test
    void streamsOfOneSeedRepeatAndDifferByName() {
        assertThat(numbers("orders")).isEqualTo(numbers("orders")).isNotEqualTo(numbers("payments"));
    }

    private static List<Double> numbers(String name) {
        Dice dice = new Dice(7, name);
        return IntStream.range(0, 10).mapToObj(i -> dice.uniform()).toList();
    }

    private static List<Duration> draws(Latency latency, double tailRate) {
        Dice dice = new Dice(42, "test");
        return IntStream.range(0, DRAWS)
                .mapToObj(i -> latency.draw(dice, tailRate))
                .toList();
    }

    private static double share(List<Duration> draws, long from, long to) {
        return draws.stream()
                        .filter(draw -> draw.toMillis() >= from && draw.toMillis() < to)
                        .count()
                / (double) DRAWS;
    }
}
