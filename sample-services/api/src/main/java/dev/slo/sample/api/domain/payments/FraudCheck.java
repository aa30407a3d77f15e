package dev.slo.sample.api.domain.payments;

/** Looks for fraud before money moves. */
@FunctionalInterface
public interface FraudCheck {

    /** Whether the check was made; it finds nothing, it can only fail to answer. */
    boolean answers(PaymentRequest request);
}
