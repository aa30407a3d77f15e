package dev.slo.sample.api.metrics;

import dev.slo.micrometer.Meters;
import dev.slo.micrometer.SloMeters;
import dev.slo.sample.api.domain.payments.Currency;
import dev.slo.sample.api.domain.payments.PaymentMeters;
import dev.slo.sample.api.domain.payments.PaymentRequest;
import dev.slo.sample.api.domain.payments.PaymentStatus;
import dev.slo.sample.api.domain.payments.PaymentType;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * {@code payment_transactions_total}, {@code payment_amount_total}, {@code payment_processing_duration_seconds} and
 * {@code payments_in_flight}.
 */
public final class MicrometerPayments implements PaymentMeters {

    private static final String TRANSACTIONS = "payment.transactions";
    private static final String AMOUNT = "payment.amount";

    private final MeterRegistry registry;
    private final Timer duration;
    private final AtomicInteger inFlight;

    /** Meters of this registry. */
    public MicrometerPayments(MeterRegistry registry) {
        this.registry = registry;
        this.duration = registry.timer("payment.processing.duration");
        this.inFlight = registry.gauge("payments.in.flight", new AtomicInteger());
        SloMeters.preregister(
                registry,
                Meters.counter(TRANSACTIONS)
                        .tagAnyOf("status", texts(PaymentStatus.values(), PaymentStatus::text))
                        .tagAnyOf("type", texts(PaymentType.values(), PaymentType::text)),
                Meters.counter(AMOUNT).tagAnyOf("currency", texts(Currency.values(), Currency::name)));
    }

    @Override
    public <T> T timed(Supplier<T> work) {
        inFlight.incrementAndGet();
        try {
            return duration.record(work);
        } finally {
            inFlight.decrementAndGet();
        }
    }

    @Override
    public void ended(PaymentRequest request, PaymentStatus status) {
        registry.counter(
                        TRANSACTIONS,
                        "status",
                        status.text(),
                        "type",
                        request.type().text())
                .increment();
        if (status == PaymentStatus.SUCCESS) {
            registry.counter(AMOUNT, "currency", request.currency().name())
                    .increment(request.amount().doubleValue());
        }
    }

    private static <E> String[] texts(E[] values, Function<E, String> text) {
        return Arrays.stream(values).map(text).toArray(String[]::new);
    }
}
