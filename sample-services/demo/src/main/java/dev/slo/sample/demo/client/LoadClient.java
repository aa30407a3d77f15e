package dev.slo.sample.demo.client;

import java.io.IOException;
import java.net.URI;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The management port of the load generator. */
public final class LoadClient {

    private final JsonHttp http;

    /** Connects to nothing yet. */
    public LoadClient(URI management) {
        http = new JsonHttp(management);
    }

    /** Changes the rate that is aimed at, in requests per second. */
    public void rate(double requestsPerSecond) throws IOException {
        http.put("/load", JsonMapper.shared().createObjectNode().put("rps", requestsPerSecond));
    }

    /** What was sent and answered, by route. */
    public JsonNode truth() throws IOException {
        return http.get("/truth");
    }
}
