package dev.slo.sample.api.domain.orders;

import java.math.BigDecimal;

/** What somebody wants to order and how they pay; {@code paymentType} is spelt as the payments area spells it. */
public record OrderRequest(String userId, BigDecimal amount, String currency, String paymentType) {}
