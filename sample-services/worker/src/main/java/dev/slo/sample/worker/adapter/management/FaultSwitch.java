package dev.slo.sample.worker.adapter.management;

import dev.slo.sample.telemetry.JsonEndpoint;
import dev.slo.sample.worker.adapter.provider.Faults;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The faults as {@code {"emailFailureRate": 1.0, "extraLatency": "0ms", "paused": false}}, to be read and changed while the worker runs. */
public final class FaultSwitch implements Supplier<Faults> {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Pattern LENGTH = Pattern.compile("(\\d{1,6})(ms|s|m)");

    private volatile Faults faults;

    public FaultSwitch(Faults atStart) {
        this.faults = atStart;
    }

    @Override
    public Faults get() {
        return faults;
    }

    /** The path of the management port. */
    public JsonEndpoint endpoint() {
        return JsonEndpoint.changing(this::json, this::change);
    }

    private JsonNode json() {
        Faults now = faults;
        return JsonMapper.shared()
                .valueToTree(Map.of(
                        "emailFailureRate", now.emailFailureRate(),
                        "extraLatency", now.extraLatency().toMillis() + "ms",
                        "paused", now.paused()));
    }

    /** Changes what is named and leaves the rest; one mistake refuses all. */
    private synchronized void change(JsonNode changes) {
        if (!changes.isObject()) {
            throw new IllegalArgumentException("an object with what to change is wanted");
        }
        Faults changed = faults;
        for (Map.Entry<String, JsonNode> entry : changes.properties()) {
            changed = changed(changed, entry.getKey(), entry.getValue());
        }
        faults = changed;
    }

    private static Faults changed(Faults before, String key, JsonNode value) {
        return switch (key) {
            case "emailFailureRate" -> new Faults(share(value), before.extraLatency(), before.paused());
            case "extraLatency" -> new Faults(before.emailFailureRate(), length(value), before.paused());
            case "paused" -> new Faults(before.emailFailureRate(), before.extraLatency(), flag(value));
            default ->
                throw new IllegalArgumentException(
                        "there is no such fault; there are emailFailureRate, extraLatency and paused");
        };
    }

    private static double share(JsonNode value) {
        if (!value.isNumber()) {
            throw new IllegalArgumentException("emailFailureRate is a number from 0 to 1");
        }
        return value.decimalValue().doubleValue();
    }

    private static Duration length(JsonNode value) {
        Matcher matcher = LENGTH.matcher(value.isString() ? value.stringValue() : "");
        if (!matcher.matches()) {
            throw new IllegalArgumentException("extraLatency is a text such as 800ms, 5s or 1m");
        }
        long number = new BigDecimal(matcher.group(1)).longValueExact();
        Duration length =
                switch (matcher.group(2)) {
                    case "ms" -> Duration.ofMillis(number);
                    case "s" -> Duration.ofSeconds(number);
                    default -> Duration.ofMinutes(number);
                };
        if (length.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("extraLatency is at most 10m");
        }
        return length;
    }

    private static boolean flag(JsonNode value) {
        if (!value.isBoolean()) {
            throw new IllegalArgumentException("paused is true or false");
        }
        return value.booleanValue();
    }
}
