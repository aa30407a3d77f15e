package dev.slo.sample.telemetry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.util.Optional;

/** Answers scrapes in OpenMetrics, which has exemplars, where the scraper takes it, and else in Prometheus's text format. */
final class MetricsHandler implements HttpHandler {

    static final String OPEN_METRICS = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusMeterRegistry registry;

    MetricsHandler(PrometheusMeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        (Reply.reads(exchange) ? scrape(exchange) : Reply.notAllowed(exchange, "GET, HEAD")).send(exchange);
    }

    private Reply scrape(HttpExchange exchange) {
        String format = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Accept"))
                        .filter(accepted -> accepted.contains("application/openmetrics-text"))
                        .isPresent()
                ? OPEN_METRICS
                : TEXT;
        return Reply.text(format, registry.scrape(format));
    }
}
