package dev.slo.sample.api.metrics;

import dev.slo.sample.api.domain.orders.OrderMeters;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** {@code orders_created_total}, {@code orders_in_progress} and {@code order_processing_duration_seconds}. */
public final class MicrometerOrders implements OrderMeters {

    private final Counter created;
    private final Timer duration;
    private final AtomicInteger inProgress;

    /** Meters of this registry. */
    public MicrometerOrders(MeterRegistry registry) {
        this.created = registry.counter("orders.created");
        this.duration = registry.timer("order.processing.duration");
        this.inProgress = registry.gauge("orders.in.progress", new AtomicInteger());
    }

    @Override
    public <T> T timed(Supplier<T> work) {
        inProgress.incrementAndGet();
        try {
            return duration.record(work);
        } finally {
            inProgress.decrementAndGet();
        }
    }

    @Override
    public void created() {
        created.increment();
    }
}
