package dev.slo.sample.api.domain.orders;

import java.math.BigDecimal;
import java.time.Instant;

/** An order that was paid. */
public record Order(String id, String userId, BigDecimal amount, String currency, Instant createdAt) {}
