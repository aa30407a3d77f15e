package dev.slo.sample.worker.domain.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.sample.worker.domain.task.Redelivery;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How long things wait, and when waiting is too long. */
class WaitingTest {

    @Test
    void aQueueThatStaysAwayIsAskedEverLessOftenUpToALimitAndAtOnceWhenItWasBack() {
        BackOff backOff = new BackOff(Duration.ofMillis(100), Duration.ofSeconds(10), new Random(3));
        Duration bound = Duration.ofMillis(100);
        for (int failure = 0; failure < 100; failure++) {
            assertThat(backOff.next()).isBetween(bound.dividedBy(2), bound);
            bound = bound.multipliedBy(2).compareTo(Duration.ofSeconds(10)) < 0
                    ? bound.multipliedBy(2)
                    : Duration.ofSeconds(10);
        }
        backOff.reset();
        assertThat(backOff.next()).isLessThanOrEqualTo(Duration.ofMillis(100));
    }

    @Test
    void twoWorkersDoNotComeBackInStep() {
        BackOff one = new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(10), new Random(1));
        BackOff other = new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(10), new Random(2));
        assertThat(one.next()).isNotEqualTo(other.next());
    }

    @Test
    void aMessageStaysAwayTwiceAsLongAfterEachReceive() {
        Redelivery redelivery = new Redelivery(Duration.ofSeconds(5));
        assertThat(redelivery.after(1)).isEqualTo(Duration.ofSeconds(5));
        assertThat(redelivery.after(2)).isEqualTo(Duration.ofSeconds(10));
        assertThat(redelivery.after(3)).isEqualTo(Duration.ofSeconds(20));
        assertThat(redelivery.after(1_000)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void aLoopIsStuckWhenItDoesNotComeRoundInTime() {
        AtomicLong now = new AtomicLong(-5);
        LoopWatch watch = new LoopWatch(Duration.ofNanos(10), now::get);
        now.set(5);
        assertThat(watch.stuck()).isFalse();
        now.set(6);
        assertThat(watch.stuck()).isTrue();
        watch.beat();
        assertThat(watch.stuck()).isFalse();
    }
}
