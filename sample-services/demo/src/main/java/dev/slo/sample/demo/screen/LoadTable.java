package dev.slo.sample.demo.screen;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** What the load generator saw, route by route: all there is to show without Prometheus. */
public final class LoadTable {

    private static final int FIRST_SERVER_ERROR = 500;

    private LoadTable() {}

    /**
     * A line of titles, and a line for each route.
     *
     * @param truth of the load generator
     */
    public static List<String> lines(JsonNode truth) {
        TextTable table = new TextTable().row(List.of("ROUTE", "SENT", "5XX", "NO ANSWER", "OVER 0.5 S", "P99 S"));
        truth.path("routes")
                .forEach(route -> table.row(List.of(
                        route.path("method").asString() + " "
                                + route.path("path").asString(),
                        Long.toString(route.path("sent").asLong()),
                        Long.toString(serverErrors(route.path("status"))),
                        Long.toString(sum(route.path("errors"))),
                        Long.toString(
                                route.path("latency").path("over").path("0.5").asLong()),
                        Double.toString(Math.round(1_000
                                        * route.path("latency").path("p99").asDouble())
                                / 1e3))));
        return table.lines();
    }

    private static long serverErrors(JsonNode status) {
        return status.propertyStream()
                .filter(entry -> Integer.parseInt(entry.getKey()) >= FIRST_SERVER_ERROR)
                .mapToLong(entry -> entry.getValue().asLong())
                .sum();
    }

    private static long sum(JsonNode counts) {
        return counts.valueStream().mapToLong(JsonNode::asLong).sum();
    }
}
