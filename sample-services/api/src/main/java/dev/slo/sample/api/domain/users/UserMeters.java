package dev.slo.sample.api.domain.users;

import java.util.function.Supplier;

/** What is counted about people. */
public interface UserMeters {

    /** What people are asked for. */
    enum Operation {
        LIST,
        CREATE,
        GET,
        VALIDATE,
        AUTH
    }

    /** What is done with the cache. */
    enum CacheOperation {
        GET,
        SET
    }

    /** A request began. */
    void requested(Operation operation);

    /** Somebody tried to sign in. */
    void authenticated(AuthResult result);

    /** The cache was asked. */
    void cacheAsked(boolean hit);

    /** Does something with the cache and takes the time. */
    <T> T cacheTimed(CacheOperation operation, Supplier<T> work);
}
