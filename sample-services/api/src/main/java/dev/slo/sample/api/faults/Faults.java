package dev.slo.sample.api.faults;

import dev.slo.model.TimeSpan;
import dev.slo.sample.api.domain.behaviour.Dice;
import dev.slo.sample.api.domain.behaviour.Pause;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Faults that an operator switches on at run time, by route template: a share of requests that fail, and time that is
 * added to each. {@code *} stands for every route without a value of its own.
 */
public final class Faults {

    private static final String ERROR_RATE = "errorRate";
    private static final String EXTRA_LATENCY = "extraLatency";
    private static final String ANY = "*";
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Set<String> routes;
    private final Dice dice;
    private final Pause pause;
    private volatile Switches switches = new Switches(Map.of(), Map.of());

    /** No faults yet on these routes. */
    public Faults(Set<String> routes, Dice dice, Pause pause) {
        this.routes = Set.copyOf(routes);
        this.dice = dice;
        this.pause = pause;
    }

    /** Takes the extra time of a route, and says whether the request is to fail. */
    public boolean strikes(String route) {
        Switches now = switches;
        Duration extra = now.extraLatency.getOrDefault(route, now.extraLatency.getOrDefault(ANY, Duration.ZERO));
        if (!extra.isZero()) {
            pause.of(extra);
        }
        BigDecimal rate = now.errorRate.getOrDefault(route, now.errorRate.getOrDefault(ANY, BigDecimal.ZERO));
        return rate.signum() > 0 && dice.happens(rate.doubleValue());
    }

    /** The switches as JSON. */
    public JsonNode asJson() {
        Switches now = switches;
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ObjectNode rates = json.putObject(ERROR_RATE);
        now.errorRate.forEach(rates::put);
        ObjectNode latencies = json.putObject(EXTRA_LATENCY);
        now.extraLatency.forEach((route, extra) -> latencies.put(route, new TimeSpan(extra.toMillis()).toString()));
        return json;
    }

    /**
     * Changes the switches: each of the two keys that is there replaces all of its routes, so an empty object heals.
     *
     * @throws IllegalArgumentException with a message for the operator; then nothing has changed
     */
    public synchronized void change(JsonNode changes) {
        Map<String, BigDecimal> rates = switches.errorRate;
        Map<String, Duration> latencies = switches.extraLatency;
        if (!changes.isObject()) {
            throw new IllegalArgumentException("expected an object with " + ERROR_RATE + " or " + EXTRA_LATENCY);
        }
        for (Map.Entry<String, JsonNode> change : changes.properties()) {
            switch (change.getKey()) {
                case ERROR_RATE -> rates = read(change.getValue(), Faults::rate);
                case EXTRA_LATENCY -> latencies = read(change.getValue(), Faults::latency);
                default ->
                    throw new IllegalArgumentException(
                            "no fault '" + change.getKey() + "': there are " + ERROR_RATE + " and " + EXTRA_LATENCY);
            }
        }
        switches = new Switches(rates, latencies);
    }

    private <T> Map<String, T> read(JsonNode values, ValueReader<T> reader) {
        if (!values.isObject()) {
            throw new IllegalArgumentException("expected an object of routes such as {\"/api/orders\": ...}");
        }
        SortedMap<String, T> read = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : values.properties()) {
            String route = entry.getKey();
            if (!ANY.equals(route) && !routes.contains(route)) {
                throw new IllegalArgumentException(
                        "no route '" + route + "': there are " + String.join(", ", new TreeSet<>(routes)) + " and *");
            }
            read.put(route, reader.read(entry.getValue()));
        }
        return read;
    }

    private static BigDecimal rate(JsonNode value) {
        if (!value.isNumber()
                || value.decimalValue().signum() < 0
                || value.decimalValue().compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("a rate is a number from 0 to 1, and not " + value);
        }
        return value.decimalValue();
    }

    private static Duration latency(JsonNode value) {
        Duration latency = Duration.ofMillis(TimeSpan.parse(value.isString() ? value.asString() : value.toString())
                .millis());
        if (latency.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("at most one minute, and not " + value);
        }
        return latency;
    }

    private interface ValueReader<T> {
        T read(JsonNode value);
    }

    private record Switches(Map<String, BigDecimal> errorRate, Map<String, Duration> extraLatency) {}
}
