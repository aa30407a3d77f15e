package dev.slo.sample.worker.domain.mail;

/** A mail as the provider gets it. The id is its idempotency key: the provider sends one mail per key. */
public record OutgoingMail(TaskId id, String to, String subject, String body) {}
