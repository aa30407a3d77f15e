package dev.slo.sample.demo.client;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The HTTP API of a Prometheus. */
public final class PrometheusClient {

    private final JsonHttp http;

    /** Connects to nothing yet. */
    public PrometheusClient(URI address) {
        http = new JsonHttp(address);
    }

    /** Evaluates an expression now. */
    public List<Sample> query(String expression) throws IOException {
        return data("query?query=" + JsonHttp.encoded(expression))
                .path("result")
                .valueStream()
                .map(series -> new Sample(
                        JsonHttp.texts(series.path("metric")),
                        number(series.path("value").path(1).asString())))
                .toList();
    }

    /**
     * The samples that are stored.
     *
     * @param selector with a range, such as {@code up[5m]}
     */
    public List<Series> range(String selector) throws IOException {
        return series(data("query?query=" + JsonHttp.encoded(selector)));
    }

    /** Evaluates an expression again and again over a stretch of time. */
    public List<Series> range(String expression, Instant from, Instant to, Duration step) throws IOException {
        return series(data("query_range?query=" + JsonHttp.encoded(expression) + "&start=" + from + "&end=" + to
                + "&step=" + step.toSeconds()));
    }

    private static List<Series> series(JsonNode data) {
        return data.path("result")
                .valueStream()
                .map(series -> new Series(
                        JsonHttp.texts(series.path("metric")),
                        series.path("values")
                                .valueStream()
                                .map(point -> new Series.Point(
                                        point.path(0).asDouble(),
                                        number(point.path(1).asString())))
                                .toList()))
                .toList();
    }

    /** The alerts that are pending or firing. */
    public List<Alert> alerts() throws IOException {
        return data("alerts")
                .path("alerts")
                .valueStream()
                .map(alert -> new Alert(
                        JsonHttp.texts(alert.path("labels")),
                        JsonHttp.texts(alert.path("annotations")),
                        alert.path("state").asString().equals("firing"),
                        Instant.parse(alert.path("activeAt").asString()),
                        number(alert.path("value").asString())))
                .toList();
    }

    /** The rules that are loaded. */
    public List<RuleGroup> rules() throws IOException {
        return data("rules")
                .path("groups")
                .valueStream()
                .map(group -> new RuleGroup(
                        group.path("name").asString(),
                        group.path("file").asString(),
                        seconds(group.path("interval").asDouble()),
                        Instant.parse(group.path("lastEvaluation").asString()),
                        group.path("rules")
                                .valueStream()
                                .map(PrometheusClient::rule)
                                .toList()))
                .toList();
    }

    private static RuleGroup.Rule rule(JsonNode rule) {
        return new RuleGroup.Rule(
                rule.path("name").asString(),
                rule.path("type").asString().equals("alerting"),
                rule.path("query").asString(),
                seconds(rule.path("duration").asDouble(0)),
                JsonHttp.texts(rule.path("labels")),
                rule.path("health").asString(),
                rule.path("lastError").asString(""));
    }

    /** The targets that are scraped. */
    public List<Target> targets() throws IOException {
        return data("targets?state=active")
                .path("activeTargets")
                .valueStream()
                .map(target -> new Target(
                        target.path("labels").path("job").asString(),
                        target.path("scrapeUrl").asString(),
                        target.path("health").asString(),
                        target.path("lastError").asString("")))
                .toList();
    }

    private JsonNode data(String path) throws IOException {
        return http.get("/api/v1/" + path).path("data");
    }

    /** Prometheus writes {@code +Inf} and {@code -Inf}. */
    private static double number(String text) {
        return switch (text) {
            case "+Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1_000));
    }
}
