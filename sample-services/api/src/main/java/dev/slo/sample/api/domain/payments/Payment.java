package dev.slo.sample.api.domain.payments;

import java.time.Instant;

/** A payment that was tried. */
public record Payment(String id, PaymentRequest request, PaymentStatus status, Instant createdAt) {}
