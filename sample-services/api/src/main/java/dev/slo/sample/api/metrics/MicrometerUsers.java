package dev.slo.sample.api.metrics;

import dev.slo.micrometer.Meters;
import dev.slo.micrometer.SloMeters;
import dev.slo.sample.api.domain.users.AuthResult;
import dev.slo.sample.api.domain.users.Sessions;
import dev.slo.sample.api.domain.users.UserMeters;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * {@code user_requests_total}, {@code user_auth_attempts_total}, {@code active_sessions}, {@code cache_hits_total} and
 * {@code cache_operation_duration_seconds}.
 */
public final class MicrometerUsers implements UserMeters {

    private static final String REQUESTS = "user.requests";
    private static final String SIGN_INS = "user.auth.attempts";
    private static final String CACHE = "cache.hits";
    private static final String CACHE_DURATION = "cache.operation.duration";

    private final MeterRegistry registry;

    /** Meters of this registry. */
    public MicrometerUsers(MeterRegistry registry, Sessions sessions) {
        this.registry = registry;
        Gauge.builder("active.sessions", sessions::active).register(registry);
        SloMeters.preregister(
                registry,
                Meters.counter(REQUESTS).tagAnyOf("operation", names(Operation.values())),
                Meters.counter(SIGN_INS)
                        .tagAnyOf(
                                "result",
                                Arrays.stream(AuthResult.values())
                                        .map(AuthResult::text)
                                        .toArray(String[]::new)),
                Meters.counter(CACHE).tagAnyOf("result", "hit", "miss"),
                Meters.timer(CACHE_DURATION).tagAnyOf("operation", names(CacheOperation.values())));
    }

    @Override
    public void requested(Operation operation) {
        registry.counter(REQUESTS, "operation", name(operation)).increment();
    }

    @Override
    public void authenticated(AuthResult result) {
        registry.counter(SIGN_INS, "result", result.text()).increment();
    }

    @Override
    public void cacheAsked(boolean hit) {
        registry.counter(CACHE, "result", hit ? "hit" : "miss").increment();
    }

    @Override
    public <T> T cacheTimed(CacheOperation operation, Supplier<T> work) {
        return registry.timer(CACHE_DURATION, "operation", name(operation)).record(work);
    }

    private static String[] names(Enum<?>[] values) {
        return Arrays.stream(values).map(MicrometerUsers::name).toArray(String[]::new);
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
