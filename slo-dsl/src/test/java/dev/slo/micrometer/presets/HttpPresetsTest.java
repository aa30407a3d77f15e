package dev.slo.micrometer.presets;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.observation.ObservationRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.OpenTelemetryServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationConvention;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.filter.ServerHttpObservationFilter;

/** Requests pass the very filter with which Spring Boot measures them. */
class HttpPresetsTest {

    private static final String ROUTE = "/orders/{id}";

    @Test
    void springMeasuresRequestsAsThePresetExpects() throws ServletException, IOException {
        TimedWork requests = Presets.springHttpServer().tag("uri", ROUTE);
        Observed observed = Observed.by(requests.availability(), requests.within(Duration.ofMillis(300)));

        serve(observed.observations(), new DefaultServerRequestObservationConvention());

        assertThat(observed.contract()).isEmpty();
    }

    @Test
    void openTelemetryNamesAreThoseThatThePresetExpects() throws ServletException, IOException {
        TimedWork requests = Presets.openTelemetryHttpServer().tag("http.route", ROUTE);
        Observed observed = Observed.by(requests.availability(), requests.within(Duration.ofMillis(300)));

        serve(observed.observations(), new OpenTelemetryServerRequestObservationConvention());

        assertThat(observed.contract()).isEmpty();
    }

    private static void serve(ObservationRegistry observations, ServerRequestObservationConvention convention)
            throws ServletException, IOException {
        ServerHttpObservationFilter filter = new ServerHttpObservationFilter(observations, convention);
        for (int status : new int[] {200, 500}) {
            FilterChain answer = (request, response) -> {
                ServerHttpObservationFilter.findObservationContext((HttpServletRequest) request)
                        .orElseThrow()
                        .setPathPattern(ROUTE);
                ((HttpServletResponse) response).setStatus(status);
            };
            filter.doFilter(new MockHttpServletRequest("GET", "/orders/7"), new MockHttpServletResponse(), answer);
        }
    }
}
