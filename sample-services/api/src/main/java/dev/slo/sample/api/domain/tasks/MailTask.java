package dev.slo.sample.api.domain.tasks;

import java.util.UUID;

/** A mail that the worker is to send. */
public record MailTask(UUID id, String to, String subject) {

    /** The only type of task there is. */
    public static final String TYPE = "email";
}
