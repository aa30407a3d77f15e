package dev.slo.sample.api.domain.orders;

import java.util.function.Supplier;

/** What is counted about orders. */
public interface OrderMeters {

    /** Does the work of one order: it counts as under way, and its time is taken, however it ends. */
    <T> T timed(Supplier<T> work);

    /** An order was made. */
    void created();
}
