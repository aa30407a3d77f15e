package dev.slo.sample.worker.domain.mail;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * The key of a task, given by who asked for the mail. It is the same in every delivery and in every copy of the message,
 * so it is what a mail is done once for, here and at the provider.
 */
public record TaskId(UUID value) {

    /** A key that nobody has used, for mails that no task asked for. */
    public static TaskId fresh() {
        return new TaskId(UUID.randomUUID());
    }

    /** Reads the 36 characters of a UUID; the JDK's parser alone takes shorter forms, too. */
    public static Optional<TaskId> parse(String text) {
        try {
            UUID value = UUID.fromString(text);
            return value.toString().equals(text.toLowerCase(Locale.ROOT))
                    ? Optional.of(new TaskId(value))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
