package dev.slo.sample.api.downstream;

import dev.slo.sample.api.metrics.DownstreamMeters;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls to one service: each in a span, counted, and behind a circuit breaker that opens when half of at least five calls
 * failed, and lets three through after a while to see whether it may close. Only so many are under way at the same time:
 * the service may be this very process, and a call must find a thread that answers it.
 */
public final class Downstream {

    private static final Logger LOG = LoggerFactory.getLogger(Downstream.class);
    private static final int LAST_CALLS = 20;
    private static final int LEAST_CALLS = 5;
    private static final int PROBES = 3;
    private static final float FAILING_PERCENT = 50;

    private final String service;
    private final Semaphore permits;
    private final CircuitBreaker breaker;
    private final DownstreamMeters meters;
    private final Tracer tracer;

    /**
     * Calls to this service.
     *
     * @param mostCalls how many may be under way
     * @param openFor how long the breaker stays open
     */
    public Downstream(String service, int mostCalls, Duration openFor, MeterRegistry registry, Tracer tracer) {
        this.service = service;
        this.permits = new Semaphore(mostCalls);
        this.tracer = tracer;
        this.breaker = CircuitBreaker.of(
                service,
                CircuitBreakerConfig.custom()
                        .slidingWindowType(SlidingWindowType.COUNT_BASED)
                        .slidingWindowSize(LAST_CALLS)
                        .minimumNumberOfCalls(LEAST_CALLS)
                        .failureRateThreshold(FAILING_PERCENT)
                        .waitDurationInOpenState(openFor)
                        .permittedNumberOfCallsInHalfOpenState(PROBES)
                        .automaticTransitionFromOpenToHalfOpenEnabled(true)
                        .build());
        this.meters = new DownstreamMeters(registry, service, this::state);
        breaker.getEventPublisher().onStateTransition(event -> LOG.atWarn()
                .addKeyValue("downstream", service)
                .addKeyValue("state", event.getStateTransition().getToState())
                .log("circuit breaker changed"));
    }

    /**
     * Calls.
     *
     * @param operation names the span
     * @return the answer; empty when there was none, or when the call was not let through
     */
    public <T> Optional<T> call(String operation, Callable<T> call) {
        if (!permits.tryAcquire()) {
            return rejected("too many calls are under way");
        }
        try {
            return breaker.tryAcquirePermission() ? called(operation, call) : rejected("the circuit breaker is open");
        } finally {
            permits.release();
        }
    }

    private <T> Optional<T> rejected(String reason) {
        meters.rejected();
        Span.current().addEvent(service + " was not called: " + reason);
        return Optional.empty();
    }

    private <T> Optional<T> called(String operation, Callable<T> call) {
        Span span = tracer.spanBuilder(operation)
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute("peer.service", service)
                .startSpan();
        long start = System.nanoTime();
        try {
            T answer = Context.current().with(span).wrap(call).call();
            breaker.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            meters.succeeded();
            return Optional.of(answer);
        } catch (Exception e) {
            breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, e);
            meters.failed();
            span.recordException(e).setStatus(StatusCode.ERROR, String.valueOf(e.getMessage()));
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            return Optional.empty();
        } finally {
            span.end();
        }
    }

    private int state() {
        return switch (breaker.getState()) {
            case CLOSED, DISABLED, METRICS_ONLY -> 0;
            case HALF_OPEN -> 1;
            case OPEN, FORCED_OPEN -> 2;
        };
    }
}
