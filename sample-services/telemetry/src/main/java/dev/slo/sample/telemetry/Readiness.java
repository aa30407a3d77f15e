package dev.slo.sample.telemetry;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Whether the service wants requests: not in its first moments, not while a dependency is out of reach, and not when it is
 * stopping. Each dependency is asked at most once a second, however often the probes come.
 */
public final class Readiness {

    private static final String WARMING_UP = "warming up";
    private static final long KEPT_NANOS = Duration.ofSeconds(1).toNanos();

    private final long warmUpNanos;
    private final LongSupplier nanoTime;
    private final long startedAt;
    private final Map<String, Dependency> dependencies = Collections.synchronizedMap(new LinkedHashMap<>());
    private volatile boolean stopping;

    Readiness(Duration warmUp, LongSupplier nanoTime) {
        this.warmUpNanos = warmUp.toNanos();
        this.nanoTime = nanoTime;
        this.startedAt = nanoTime.getAsLong();
    }

    /** Not ready before this time has gone by. */
    public static Readiness after(Duration warmUp) {
        return new Readiness(warmUp, System::nanoTime);
    }

    /** What a probe is told: whether all is well, and a word about each part. */
    public record State(boolean ready, Map<String, String> parts) {
        /** Keeps a copy, in order. */
        public State {
            parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
        }
    }

    /** Adds a dependency. */
    public Readiness needs(String name, DependencyCheck check) {
        dependencies.put(name, new Dependency(check));
        return this;
    }

    /** From now on not ready: the service finishes what it has begun and takes nothing more. */
    public void stop() {
        stopping = true;
    }

    /** The state at this moment. */
    public State now() {
        long now = nanoTime.getAsLong();
        Map<String, String> parts = new LinkedHashMap<>();
        Optional<String> own = ownProblem(now);
        parts.put("service", own.orElse("ok"));
        boolean ready = own.isEmpty();
        for (Map.Entry<String, Dependency> entry : List.copyOf(dependencies.entrySet())) {
            Optional<String> problem = entry.getValue().problem(now);
            parts.put(entry.getKey(), problem.orElse("ok"));
            ready &= problem.isEmpty();
        }
        return new State(ready, parts);
    }

    private Optional<String> ownProblem(long now) {
        if (stopping) {
            return Optional.of("stopping");
        }
        return now - startedAt < warmUpNanos ? Optional.of(WARMING_UP) : Optional.empty();
    }

    /** A check and its last answer. */
    private static final class Dependency {

        private final DependencyCheck check;
        private Optional<String> answer = Optional.empty();
        private long answeredAt;
        private boolean asked;

        Dependency(DependencyCheck check) {
            this.check = check;
        }

        synchronized Optional<String> problem(long now) {
            if (!asked || now - answeredAt >= KEPT_NANOS) {
                answer = ask();
                answeredAt = now;
                asked = true;
            }
            return answer;
        }

        private Optional<String> ask() {
            try {
                return check.problem();
            } catch (RuntimeException e) {
                return Optional.of(String.valueOf(e.getMessage()));
            }
        }
    }
}
