package dev.slo.sample.telemetry;

import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The context of a trace on its way between processes, in W3C form: {@code traceparent}, {@code tracestate} and
 * {@code baggage}, as HTTP headers or as attributes of a queue's message.
 */
public final class Propagation {

    private final TextMapPropagator propagator;

    Propagation(TextMapPropagator propagator) {
        this.propagator = propagator;
    }

    /** What to send with a call or a message so that the other side goes on with the current context. */
    public Map<String, String> outgoing() {
        Map<String, String> fields = new LinkedHashMap<>();
        propagator.inject(Context.current(), fields, (carrier, key, value) -> {
            if (carrier != null) {
                carrier.put(key, value);
            }
        });
        return fields;
    }

    /** The context that came in attributes. What is not well-formed is as good as not there. */
    public Context incoming(Map<String, String> fields) {
        return incoming(name -> Optional.ofNullable(fields.get(name)));
    }

    /** The context that came in headers, given how to look one up by its name in small letters. */
    public Context incoming(Function<String, Optional<String>> header) {
        return propagator.extract(Context.root(), header, new Headers());
    }

    /** Looks up the few names that the propagators know. */
    private static final class Headers implements TextMapGetter<Function<String, Optional<String>>> {

        @Override
        public @Nullable String get(@Nullable Function<String, Optional<String>> carrier, String key) {
            return carrier == null ? null : carrier.apply(key).orElse(null);
        }
    }
}
