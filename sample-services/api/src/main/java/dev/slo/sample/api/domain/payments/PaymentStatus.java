package dev.slo.sample.api.domain.payments;

import java.util.Locale;

/** How a payment ended. */
public enum PaymentStatus {
    SUCCESS,
    /** The customer's bank said no. */
    DECLINED,
    /** The check for fraud did not answer. */
    FRAUD_CHECK_FAILED,
    /** The customer's bank did not answer. */
    GATEWAY_ERROR;

    /** The name on the wire and in metrics. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
