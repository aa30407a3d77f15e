package dev.slo.sample.api.domain.payments;

/** The currencies that are taken; few, as each is a series of {@code payment_amount_total}. */
public enum Currency {
    EUR,
    GBP,
    USD
}
