package dev.slo.sample.api.domain.payments;

import java.math.BigDecimal;

/** A sum to pay, above zero. */
public record PaymentRequest(PaymentType type, BigDecimal amount, Currency currency) {}
