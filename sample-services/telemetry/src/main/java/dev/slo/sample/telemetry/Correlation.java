package dev.slo.sample.telemetry;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.context.Context;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The correlation id of the work that a thread does now. It lives in OpenTelemetry's baggage, so it goes wherever the
 * context goes: into outgoing headers, message attributes and wrapped executors; a copy stands in the logger's MDC.
 */
public final class Correlation {

    /** The key in the baggage and in the MDC. */
    public static final String KEY = "correlationId";

    private static volatile CorrelationId ofProcess = CorrelationId.fresh();

    private Correlation() {}

    /** Ends with {@link #close}; then the id before is the current one again. */
    public interface Scope extends AutoCloseable {
        @Override
        void close();
    }

    /** The id that lines have which no request caused: that of the process. */
    static void ofProcess(CorrelationId id) {
        ofProcess = id;
    }

    /** Makes an id the current one of this thread, until the scope is closed, in the same thread. */
    @SuppressWarnings("MustBeClosedChecker") // Closed by the scope that is returned.
    public static Scope with(CorrelationId id) {
        String text = id.toString();
        @Nullable String before = MDC.get(KEY);
        Baggage baggage = Baggage.current().toBuilder().put(KEY, text).build();
        io.opentelemetry.context.Scope scope = Context.current().with(baggage).makeCurrent();
        MDC.put(KEY, text);
        return () -> {
            if (before == null) {
                MDC.remove(KEY);
            } else {
                MDC.put(KEY, before);
            }
            scope.close();
        };
    }

    /** The id of the work at hand; that of the process outside any. */
    public static CorrelationId current() {
        return in(Context.current()).orElse(ofProcess);
    }

    /** The id that came in a context's baggage. */
    public static Optional<CorrelationId> in(Context context) {
        return Optional.ofNullable(Baggage.fromContext(context).getEntryValue(KEY))
                .flatMap(CorrelationId::parse);
    }
}
