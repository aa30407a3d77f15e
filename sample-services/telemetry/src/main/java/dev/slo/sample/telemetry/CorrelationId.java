package dev.slo.sample.telemetry;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The id that ties together everything that one request of a user causes, across services and queues: a random UUID
 * (version 4). It comes from outside, so nothing else is accepted: what is parsed is safe to log and to send on.
 *
 * @param value the UUID
 */
public record CorrelationId(UUID value) {

    /** The HTTP header, on requests and on their answers. */
    public static final String HEADER = "X-Correlation-ID";

    /** The attribute of a queue's message. */
    public static final String ATTRIBUTE = "CorrelationId";

    private static final Pattern VERSION_4 =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-4[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}");

    /** A new one. */
    public static CorrelationId fresh() {
        return new CorrelationId(UUID.randomUUID());
    }

    /** Reads the usual 36 characters in letters of either case; everything else is none. */
    public static Optional<CorrelationId> parse(String text) {
        return VERSION_4.matcher(text).matches()
                ? Optional.of(new CorrelationId(UUID.fromString(text)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
