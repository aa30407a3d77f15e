package dev.slo.sample.demo.client;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The switches on a sample's management port that break and heal it, and its own count of what really happened. */
public final class FaultSwitches {

    private static final String FAULTS = "/faults";

    private final JsonHttp http;

    /**
     * Connects to nothing yet.
     *
     * @param management the port with {@code /faults} and {@code /truth}
     */
    public FaultSwitches(URI management) {
        http = new JsonHttp(management);
    }

    /** What really happened, as the sample itself has counted it. */
    public JsonNode truth() throws IOException {
        return http.get("/truth");
    }

    /** The API: answers this share of a route's requests with a 5xx. */
    public void errorRate(String route, double share) throws IOException {
        ObjectNode rates = JsonMapper.shared().createObjectNode().put(route, share);
        put(JsonMapper.shared().createObjectNode().set("errorRate", rates));
    }

    /** The API: answers requests of a route so much later. */
    public void extraLatency(String route, Duration latency) throws IOException {
        ObjectNode latencies = JsonMapper.shared().createObjectNode().put(route, text(latency));
        put(JsonMapper.shared().createObjectNode().set("extraLatency", latencies));
    }

    /** The worker: this share of the mails fails. */
    public void emailFailureRate(double share) throws IOException {
        put(JsonMapper.shared().createObjectNode().put("emailFailureRate", share));
    }

    /** The worker: every mail takes so much longer. */
    public void extraLatency(Duration latency) throws IOException {
        put(JsonMapper.shared().createObjectNode().put("extraLatency", text(latency)));
    }

    private void put(JsonNode changes) throws IOException {
        http.put(FAULTS, changes);
    }

    private static String text(Duration duration) {
        return duration.toMillis() + "ms";
    }
}
