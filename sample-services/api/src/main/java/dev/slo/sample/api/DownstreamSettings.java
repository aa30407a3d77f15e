package dev.slo.sample.api;

import dev.slo.sample.telemetry.Environment;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * The services that orders need.
 *
 * @param users where the users area runs; this process when empty
 * @param payments where the payments area runs; this process when empty
 * @param timeout how long a call may take
 * @param openFor how long a circuit breaker stays open before it lets calls through again
 * @param mostCalls calls of one service that may be under way
 */
record DownstreamSettings(
        Optional<URI> users, Optional<URI> payments, Duration timeout, Duration openFor, int mostCalls) {

    /** Orders that wait for their money and those that wait for their user leave half of the threads to answer them. */
    private static final int SHARE = 4;

    /** Reads {@code USERS_URL}, {@code PAYMENTS_URL}, {@code DOWNSTREAM_TIMEOUT} and {@code BREAKER_OPEN_FOR}. */
    static DownstreamSettings of(Environment environment, int threads) {
        return new DownstreamSettings(
                environment.uri("USERS_URL"),
                environment.uri("PAYMENTS_URL"),
                environment.duration("DOWNSTREAM_TIMEOUT", "5s"),
                environment.duration("BREAKER_OPEN_FOR", "30s"),
                threads / SHARE);
    }
}
