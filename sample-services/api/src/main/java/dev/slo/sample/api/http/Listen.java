package dev.slo.sample.api.http;

import dev.slo.sample.telemetry.Environment;
import java.time.Duration;

/**
 * Where and how the API listens.
 *
 * @param port 0 takes any free port
 * @param threads requests that are worked on at the same time, at most
 * @param drain how long requests may take to end when the service stops
 */
public record Listen(String host, int port, int threads, Duration drain) {

    private static final int LAST_PORT = 65_535;

    /** Reads {@code HOST}, {@code PORT}, {@code HTTP_THREADS} and {@code DRAIN_TIMEOUT}. */
    public static Listen of(Environment environment) {
        return new Listen(
                environment.text("HOST", "0.0.0.0"),
                environment.integer("PORT", 8080, 0, LAST_PORT),
                environment.integer("HTTP_THREADS", 200, 16, 2_000),
                environment.duration("DRAIN_TIMEOUT", "10s"));
    }
}
