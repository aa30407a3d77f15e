package dev.slo.sample.api.domain.users;

/** Somebody. */
public record User(String id, String name, String email) {}
