package dev.slo.sample.loadgen.http;

import dev.slo.sample.loadgen.ledger.Outcome;
import dev.slo.sample.loadgen.ledger.Outcome.Answered;
import dev.slo.sample.loadgen.ledger.Outcome.Failed;
import dev.slo.sample.loadgen.ledger.Outcome.Trouble;
import dev.slo.sample.loadgen.traffic.Planned;
import dev.slo.sample.telemetry.Correlation;
import dev.slo.sample.telemetry.CorrelationId;
import dev.slo.sample.telemetry.Telemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Sends requests without waiting for answers. Each has a correlation id and a trace of its own. */
public final class Sender implements AutoCloseable {

    private static final int FIRST_SERVER_ERROR = 500;

    private final Telemetry telemetry;
    private final URI target;
    private final Duration timeout;
    private final ExecutorService executor;
    private final HttpClient client;

    /**
     * Sends nothing yet.
     *
     * @param target the service, such as {@code http://localhost:8080}
     * @param timeout after which an answer is no longer waited for
     */
    public Sender(Telemetry telemetry, URI target, Duration timeout) {
        this.telemetry = telemetry;
        this.target = target;
        this.timeout = timeout;
        AtomicInteger number = new AtomicInteger();
        executor = Executors.newFixedThreadPool(2, task -> {
            Thread thread = new Thread(task, "sender-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .executor(executor)
                .build();
    }

    /**
     * Sends a request.
     *
     * @param atEnd is told how it ended, on one of the sender's threads
     */
    @SuppressWarnings("try") // scopes are there to be closed
    public void send(Planned planned, Consumer<Outcome> atEnd) {
        CorrelationId id = CorrelationId.fresh();
        try (Correlation.Scope correlated = Correlation.with(id)) {
            Span span = telemetry
                    .tracer()
                    .spanBuilder(planned.route().name())
                    .setSpanKind(SpanKind.CLIENT)
                    .setAttribute("http.request.method", planned.route().method())
                    .setAttribute("url.template", planned.route().path())
                    .startSpan();
            try (Scope traced = span.makeCurrent()) {
                CompletableFuture<Void> unused = client.sendAsync(request(planned, id), BodyHandlers.discarding())
                        .handle((answer, failure) -> outcome(answer == null ? 0 : answer.statusCode(), failure))
                        .thenAccept(outcome -> {
                            end(span, outcome);
                            atEnd.accept(outcome);
                        });
            }
        }
    }

    private HttpRequest request(Planned planned, CorrelationId id) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        target.resolve(planned.filled().path()))
                .timeout(timeout)
                .header(CorrelationId.HEADER, id.toString());
        for (Map.Entry<String, String> field :
                telemetry.propagation().outgoing().entrySet()) {
            request.header(field.getKey(), field.getValue());
        }
        if (planned.filled().body().isPresent()) {
            request.header("Content-Type", "application/json");
        }
        return request.method(
                        planned.route().method(),
                        planned.filled().body().map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody))
                .build();
    }

    private static Outcome outcome(int status, @Nullable Throwable failure) {
        if (failure == null) {
            return new Answered(status);
        }
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof HttpTimeoutException) {
            return new Failed(Trouble.TIMEOUT);
        }
        return new Failed(cause instanceof ConnectException ? Trouble.CONNECTION : Trouble.BROKEN);
    }

    private static void end(Span span, Outcome outcome) {
        if (outcome instanceof Answered answered) {
            span.setAttribute("http.response.status_code", answered.status());
            if (answered.status() >= FIRST_SERVER_ERROR) {
                span.setStatus(StatusCode.ERROR);
            }
        } else if (outcome instanceof Failed failed) {
            span.setAttribute("error.type", failed.trouble().label()).setStatus(StatusCode.ERROR);
        }
        span.end();
    }

    /** Waits for nothing: requests that are under way come to no end. */
    @Override
    public void close() {
        executor.shutdownNow();
    }
}
