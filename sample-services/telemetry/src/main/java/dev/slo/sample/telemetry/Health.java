package dev.slo.sample.telemetry;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a probe is told, the same on every port of a service.
 *
 * @param status of HTTP
 * @param body to be sent as JSON
 */
public record Health(int status, Map<String, Object> body) {

    /** The paths that probes ask. */
    public static final String LIVE = "/healthz";

    /** The older spelling of {@link #LIVE}. */
    public static final String LIVE_TOO = "/health";

    /** Asks whether the service wants requests. */
    public static final String READY = "/readyz";

    /** Answers a probe of liveness: the process can answer at all. */
    public static Health alive() {
        return new Health(200, Map.of("status", "ok"));
    }

    /** Answers a probe of readiness. */
    public static Health ready(Readiness.State state) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", state.ready() ? "ready" : "not ready");
        body.put("checks", state.parts());
        return new Health(state.ready() ? 200 : 503, body);
    }

    Reply reply() {
        return Reply.json(status, body);
    }
}
