package dev.slo.sample.loadgen.http;

import dev.slo.sample.loadgen.traffic.TargetRate;
import dev.slo.sample.telemetry.JsonEndpoint;
import java.util.List;
import java.util.function.DoubleSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code /load}: shows the rate that is aimed at, and changes it: {@code {"rps": 50}}. */
public final class LoadControl {

    private static final String RPS = "rps";

    private final TargetRate rate;
    private final DoubleSupplier current;

    private LoadControl(TargetRate rate, DoubleSupplier current) {
        this.rate = rate;
        this.current = current;
    }

    /**
     * The endpoint.
     *
     * @param current requests per second now, with the day's shape and bursts
     * @param control whether the rate may be changed
     */
    public static JsonEndpoint endpoint(TargetRate rate, DoubleSupplier current, boolean control) {
        LoadControl load = new LoadControl(rate, current);
        return control ? JsonEndpoint.changing(load::show, load::change) : JsonEndpoint.showing(load::show);
    }

    private JsonNode show() {
        ObjectNode load = JsonMapper.shared().createObjectNode();
        return load.put(RPS, rate.base())
                .put("currentRps", current.getAsDouble())
                .put("maxRps", rate.limit());
    }

    private void change(JsonNode changes) {
        JsonNode rps = changes.path(RPS);
        if (!changes.isObject() || !List.copyOf(changes.propertyNames()).equals(List.of(RPS)) || !rps.isNumber()) {
            throw new IllegalArgumentException("the body must be of the form {\"rps\": 50}");
        }
        double wanted = rps.asDouble();
        if (!(wanted >= 0 && wanted <= rate.limit())) {
            throw new IllegalArgumentException("rps must be from 0 to " + rate.limit());
        }
        rate.change(wanted);
    }
}
