package dev.slo.compiler.emit.cloudwatch;

import dev.slo.compiler.emit.cloudwatch.MetricMath.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a collector sent, minute by minute, and what alarms make of it: each looks back one period from the minute at which
 * it is asked.
 */
final class Traffic {

    /** What was sent until the end of each minute, the first of which is the minute before all. */
    private final Map<String, List<Sums>> sent = new HashMap<>();

    private final boolean histogram;
    private int minutes;

    private Traffic(boolean histogram) {
        this.histogram = histogram;
    }

    private record Sums(double events, int samples) {}

    /** Of counters: a sample a minute, with the number of events as its value. */
    static Traffic ofCounters() {
        return new Traffic(false);
    }

    /** Of a histogram: each event is a sample. */
    static Traffic ofHistogram() {
        return new Traffic(true);
    }

    /** That many minutes with these numbers of events each; a number below zero is a minute in which nothing is sent. */
    Traffic then(int length, double errors, double total) {
        for (int i = 0; i < length; i++, minutes++) {
            send("Errors", errors);
            send("Total", total);
            send("Good", total < 0 ? -1 : total - Math.max(0, errors));
        }
        return this;
    }

    int minutes() {
        return minutes;
    }

    private void send(String metric, double events) {
        List<Sums> until = sent.computeIfAbsent(metric, name -> new ArrayList<>(List.of(new Sums(0, 0))));
        Sums last = until.get(minutes);
        until.add(events < 0 ? last : new Sums(last.events() + events, last.samples() + 1));
    }

    /** Whether a composite alarm is in alarm at the end of a minute. */
    boolean fires(CompositeAlarm alarm, int minute) {
        return alarm.all().stream().allMatch(part -> fires(part, minute));
    }

    boolean fires(MetricAlarm alarm, int minute) {
        Map<String, Value> values = new HashMap<>();
        Value last = Value.UNKNOWN;
        for (MetricQuery query : alarm.metrics()) {
            last = value(query, minute, values);
            values.put(query.id(), last);
        }
        return last.number().map(value -> compare(alarm, value)).orElse(alarm.missing() == MetricAlarm.Missing.BAD);
    }

    private Value value(MetricQuery query, int minute, Map<String, Value> values) {
        if (query instanceof MetricQuery.Calculation calculation) {
            return MetricMath.evaluate(calculation.expression(), values);
        }
        MetricQuery.Metric metric = (MetricQuery.Metric) query;
        List<Sums> until = sent.getOrDefault(metric.name(), List.of(new Sums(0, 0)));
        Sums end = until.get(Math.min(minute, until.size() - 1));
        Sums start = until.get((int) Math.max(0, minute - metric.period().millis() / 60_000));
        Optional<Double> number = end.samples() == start.samples()
                ? Optional.empty()
                : Optional.of(statistic(metric.stat(), end.events() - start.events(), end.samples() - start.samples()));
        return new Value(number, end.samples() > 0);
    }

    private double statistic(String stat, double events, int samples) {
        return switch (stat) {
            case "Sum" -> events;
            case "SampleCount" -> histogram ? events : samples;
            default -> throw new IllegalArgumentException(stat);
        };
    }

    private static boolean compare(MetricAlarm alarm, double value) {
        double threshold = alarm.threshold().doubleValue();
        return switch (alarm.comparison()) {
            case GREATER -> value > threshold;
            case AT_LEAST -> value >= threshold;
            case LESS -> value < threshold;
        };
    }
}
