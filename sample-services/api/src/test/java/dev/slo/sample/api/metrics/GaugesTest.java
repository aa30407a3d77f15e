package dev.slo.sample.api.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.sample.api.domain.users.Sessions;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.ref.WeakReference;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Registries hold the objects of gauges weakly, unless they are told otherwise. */
class GaugesTest {

    private final MeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void theStateOfABreakerOutlivesACollection() {
        AtomicInteger state = new AtomicInteger(2);
        new DownstreamMeters(registry, "payment-service", state::get);
        collect();

        assertThat(registry.get("circuit.breaker.state").gauge().value()).isEqualTo(2);
    }

    @Test
    void theSessionsOutliveACollection() {
        new MicrometerUsers(registry, new Sessions(Clock.fixed(Instant.parse("2026-05-04T12:00:00Z"), ZoneOffset.UTC)));
        collect();

        assertThat(registry.get("active.sessions").gauge().value()).isEqualTo(500);
    }

    /** Until something that nobody holds is gone. */
    private static void collect() {
        WeakReference<Object> garbage = new WeakReference<>(new Object());
        while (!garbage.refersTo(null)) {
            System.gc();
        }
    }
}
