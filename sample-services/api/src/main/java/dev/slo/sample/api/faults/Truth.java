package dev.slo.sample.api.faults;

import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What really happened, counted beside the meters and without them: requests, those that failed and those that were slow,
 * by route and in all. A proof compares SLOs with it.
 */
public final class Truth {

    private static final int FIRST_FAILURE = 500;

    private final Duration threshold;
    private final Map<String, Counts> routes = new ConcurrentHashMap<>();

    /** Counts a request as slow when it took longer than the threshold. */
    public Truth(Duration threshold) {
        this.threshold = threshold;
    }

    /** Counts a request. */
    public void answered(String route, int status, Duration took) {
        Counts counts = routes.computeIfAbsent(route, unused -> new Counts());
        counts.total.increment();
        if (status >= FIRST_FAILURE) {
            counts.errors.increment();
        }
        if (took.compareTo(threshold) > 0) {
            counts.slow.increment();
        }
    }

    /** The counts as JSON: {@code total}, {@code errors} and {@code slow} of all and of each route. */
    public JsonNode asJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("slowAboveMillis", threshold.toMillis());
        SortedMap<String, Counts> sorted = new TreeMap<>(routes);
        put(
                json.putObject("all"),
                sorted.values().stream().mapToLong(c -> c.total.sum()).sum(),
                sorted.values().stream().mapToLong(c -> c.errors.sum()).sum(),
                sorted.values().stream().mapToLong(c -> c.slow.sum()).sum());
        ObjectNode byRoute = json.putObject("routes");
        sorted.forEach((route, counts) ->
                put(byRoute.putObject(route), counts.total.sum(), counts.errors.sum(), counts.slow.sum()));
        return json;
    }

    private static void put(ObjectNode json, long total, long errors, long slow) {
        json.put("total", total).put("errors", errors).put("slow", slow);
    }

    /** The counts of one route. */
    private static final class Counts {
        private final LongAdder total = new LongAdder();
        private final LongAdder errors = new LongAdder();
        private final LongAdder slow = new LongAdder();
    }
}
