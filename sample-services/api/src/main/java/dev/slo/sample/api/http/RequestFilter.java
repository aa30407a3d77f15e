package dev.slo.sample.api.http;

import dev.slo.sample.api.faults.Truth;
import dev.slo.sample.api.metrics.HttpMeters;
import dev.slo.sample.telemetry.Correlation;
import dev.slo.sample.telemetry.CorrelationId;
import dev.slo.sample.telemetry.Propagation;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes around every request but the probes: a span, a correlation id, the meters and the count of what really happened,
 * whatever the answer is and whoever gave it.
 */
final class RequestFilter implements Filter {

    private static final Logger LOG = LoggerFactory.getLogger(RequestFilter.class);
    private static final int INTERNAL_ERROR = 500;

    private final RouteTable routes;
    private final HttpMeters meters;
    private final Truth truth;
    private final Tracer tracer;
    private final Propagation propagation;

    RequestFilter(RouteTable routes, HttpMeters meters, Truth truth, Tracer tracer, Propagation propagation) {
        this.routes = routes;
        this.meters = meters;
        this.truth = truth;
        this.tracer = tracer;
        this.propagation = propagation;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        if (RouteTable.isProbe(asked.getRequestURI())) {
            chain.doFilter(request, response);
            return;
        }
        Context parent = propagation.incoming(name -> Optional.ofNullable(asked.getHeader(name)));
        Span span = tracer.spanBuilder(RouteTable.method(asked))
                .setParent(parent)
                .setSpanKind(SpanKind.SERVER)
                .startSpan();
        try {
            parent.with(span)
                    .wrap(() -> {
                        correlated(asked, answer, chain, span, parent);
                        return true;
                    })
                    .call();
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        } finally {
            span.end();
        }
    }

    private void correlated(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, Span span, Context parent)
            throws IOException, ServletException {
        CorrelationId id = Optional.ofNullable(request.getHeader(CorrelationId.HEADER))
                .flatMap(CorrelationId::parse)
                .or(() -> Correlation.in(parent))
                .orElseGet(CorrelationId::fresh);
        response.setHeader(CorrelationId.HEADER, id.toString());
        span.setAttribute("correlation.id", id.toString());
        Correlation.Scope correlation = Correlation.with(id);
        long start = System.nanoTime();
        boolean answered = false;
        try {
            chain.doFilter(request, response);
            answered = true;
        } finally {
            int status = answered ? response.getStatus() : INTERNAL_ERROR;
            tell(request, status, Duration.ofNanos(System.nanoTime() - start), span);
            correlation.close();
        }
    }

    private void tell(HttpServletRequest request, int status, Duration took, Span span) {
        String method = RouteTable.method(request);
        String template = routes.template(request, status);
        meters.answered(method, template, status, took);
        truth.answered(template, status, took);
        span.updateName(method + " " + template)
                .setAttribute("http.request.method", method)
                .setAttribute("http.route", template)
                .setAttribute("url.path", request.getRequestURI())
                .setAttribute("http.response.status_code", status);
        boolean failed = status >= INTERNAL_ERROR;
        if (failed) {
            span.setStatus(StatusCode.ERROR);
        }
        (failed ? LOG.atWarn() : LOG.atDebug())
                .addKeyValue("method", method)
                .addKeyValue("path", template)
                .addKeyValue("status", status)
                .addKeyValue("durationMillis", took.toMillis())
                .log("request answered");
    }
}
