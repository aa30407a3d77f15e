package dev.slo.sample.api.domain.payments;

import dev.slo.sample.api.domain.behaviour.Latency;
import java.util.Locale;

/** How somebody pays, and how long that takes. */
public enum PaymentType {
    CREDIT_CARD(150, 50),
    DEBIT_CARD(180, 60),
    BANK_TRANSFER(500, 200),
    DIGITAL_WALLET(100, 30);

    private final long baseMillis;
    private final long jitterMillis;

    PaymentType(long baseMillis, long jitterMillis) {
        this.baseMillis = baseMillis;
        this.jitterMillis = jitterMillis;
    }

    Latency latency() {
        return Latency.ofMillis(baseMillis, jitterMillis);
    }

    /** The name on the wire and in metrics. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
