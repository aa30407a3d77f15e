package dev.slo.sample.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ReadinessTest {

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5); // System.nanoTime may overflow, too.
    private final Readiness readiness = new Readiness(Duration.ofSeconds(2), now::get);

    @Test
    void aServiceIsNotReadyInItsFirstTwoSeconds() {
        assertThat(readiness.now().ready()).isFalse();
        assertThat(readiness.now().parts()).containsEntry("service", "warming up");
        pass(1_999);
        assertThat(readiness.now().ready()).isFalse();
        pass(1);
        assertThat(readiness.now().ready()).isTrue();
        assertThat(readiness.now().parts()).containsExactly(java.util.Map.entry("service", "ok"));
    }

    @Test
    void aServiceIsNotReadyWhileADependencyIsOutOfReach() {
        AtomicInteger asked = new AtomicInteger();
        readiness.needs("queue", () -> asked.incrementAndGet() == 1 ? Optional.of("refused") : Optional.empty());
        pass(2_000);
        assertThat(readiness.now().ready()).isFalse();
        assertThat(readiness.now().parts()).containsEntry("queue", "refused").containsEntry("service", "ok");
        pass(1_000);
        assertThat(readiness.now().ready()).isTrue();
        assertThat(readiness.now().parts()).containsEntry("queue", "ok");
    }

    @Test
    void aDependencyIsAskedOnceASecondHoweverOftenProbesCome() {
        AtomicInteger asked = new AtomicInteger();
        readiness.needs("queue", () -> {
            asked.incrementAndGet();
            return Optional.empty();
        });
        for (int probe = 0; probe < 100; probe++) {
            readiness.now();
            pass(20);
        }
        assertThat(asked).hasValue(2);
    }

    @Test
    void aCheckThatThrowsIsAProblemWithItsMessage() {
        readiness.needs("queue", () -> {
            throw new IllegalStateException("no route to host");
        });
        pass(3_000);
        assertThat(readiness.now().parts()).containsEntry("queue", "no route to host");
        assertThat(readiness.now().ready()).isFalse();
    }

    @Test
    void aServiceThatStopsIsNotReadyAnyMore() {
        pass(3_000);
        assertThat(readiness.now().ready()).isTrue();
        readiness.stop();
        assertThat(readiness.now().ready()).isFalse();
        assertThat(readiness.now().parts()).containsEntry("service", "stopping");
    }

    private void pass(long millis) {
        now.addAndGet(Duration.ofMillis(millis).toNanos());
    }
}
