package dev.slo.sample.api.database;

import dev.slo.sample.api.domain.Recent;
import dev.slo.sample.api.domain.behaviour.Behaviour;
import dev.slo.sample.api.domain.behaviour.Latency;
import dev.slo.sample.api.domain.users.User;
import dev.slo.sample.api.domain.users.UserStore;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * People in memory, with the time, the spans and the meter ({@code user_db_query_duration_seconds}) of a database.
 * {@code usr-100} to {@code usr-299} are always there; of those that are added, the last thousand.
 */
public final class SimulatedUserStore implements UserStore {

    private static final Latency QUERY = Latency.ofMillis(15, 5);
    private static final int FIRST = 100;
    private static final int COUNT = 200;
    private static final int MOST_ADDED = 1_000;

    private final Behaviour behaviour;
    private final Tracer tracer;
    private final Timer duration;
    private final Recent<User> permanent = new Recent<>(COUNT);
    private final Recent<User> added = new Recent<>(MOST_ADDED);
    private final AtomicInteger nextNumber = new AtomicInteger(FIRST + COUNT);

    /** People in a database that behaves so. */
    public SimulatedUserStore(Behaviour behaviour, Tracer tracer, MeterRegistry registry) {
        this.behaviour = behaviour;
        this.tracer = tracer;
        this.duration = registry.timer("user.db.query.duration");
        permanent().forEach(user -> permanent.add(user.id(), user));
    }

    /** Those that are always there, by id. */
    public static List<User> permanent() {
        return IntStream.range(FIRST, FIRST + COUNT)
                .mapToObj(number -> user(number, "User " + number, "user" + number + "@example.com"))
                .toList();
    }

    @Override
    public Optional<User> find(String id) {
        return query("SELECT", () -> permanent.find(id).or(() -> added.find(id)));
    }

    @Override
    public List<User> first(int count) {
        return query("SELECT", () -> permanent().subList(0, Math.min(count, COUNT)));
    }

    @Override
    public User insert(String name, String email) {
        return query("INSERT", () -> {
            User user = user(nextNumber.getAndIncrement(), name, email);
            added.add(user.id(), user);
            return user;
        });
    }

    private <T> T query(String operation, Supplier<T> work) {
        Span span = tracer.spanBuilder(operation + " users")
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute("db.system.name", "simulated")
                .setAttribute("db.operation.name", operation)
                .setAttribute("db.collection.name", "users")
                .startSpan();
        try {
            return Context.current()
                    .with(span)
                    .wrapSupplier(() -> duration.record(() -> {
                        behaviour.work(QUERY);
                        return work.get();
                    }))
                    .get();
        } finally {
            span.end();
        }
    }

    private static User user(int number, String name, String email) {
        return new User(String.format(Locale.ROOT, "usr-%d", number), name, email);
    }
}
