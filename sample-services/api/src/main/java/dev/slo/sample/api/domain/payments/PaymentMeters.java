package dev.slo.sample.api.domain.payments;

import java.util.function.Supplier;

/** What is counted about payments. */
public interface PaymentMeters {

    /** Does the work of one payment: it counts as under way, and its time is taken, however it ends. */
    <T> T timed(Supplier<T> work);

    /** A payment ended. */
    void ended(PaymentRequest request, PaymentStatus status);
}
