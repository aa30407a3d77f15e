package dev.slo.compiler.emit.cloudwatch;

import dev.slo.compiler.plan.SloPlan;
import dev.slo.model.TimeSpan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The metrics of an SLO in CloudWatch, and the sums that are done with them.
 *
 * @param plan the SLO
 * @param counters what is counted of its events
 */
record SloMetrics(SloPlan plan, List<Counter> counters) {

    /** The name of the number of failed events in {@link #events}. */
    static final String FAILED = "failed";

    /** Its name, without environment: no other SLO of a compile has it, as names hold no dots. */
    String name() {
        return plan.service().name().value() + "." + plan.slo().name().value();
    }

    /** The dimensions that tell its metrics from those of others. */
    Map<String, String> dimensions() {
        Map<String, String> dimensions = new TreeMap<>();
        dimensions.put("service", plan.service().name().value());
        dimensions.put("slo", plan.slo().name().value());
        return dimensions;
    }

    /**
     * Its events over a period as {@code failed} and {@code total}. A counter of errors that sent nothing counted nothing,
     * so it is filled with zeros; a total that is missing stays missing.
     */
    List<MetricQuery> events(TimeSpan period) {
        List<MetricQuery> queries = new ArrayList<>();
        for (Counter counter : counters) {
            queries.add(read(counter.count().id(), counter, counter.kind().stat(), period));
        }
        if (has(Count.ERRORS)) {
            queries.add(sum(FAILED, filled(Count.ERRORS)));
        } else {
            queries.add(sum(FAILED, Count.TOTAL.id() + " - " + filled(Count.GOOD)));
        }
        if (!has(Count.TOTAL)) {
            queries.add(sum(Count.TOTAL.id(), filled(Count.GOOD) + " + " + FAILED));
        }
        return List.copyOf(queries);
    }

    /** The burn rate of {@link #events}: the share of failures over the budget, where all conditions hold. */
    String burnRate(List<String> guards) {
        return where(guards, "failed / (total * " + number(plan.budget()) + ")");
    }

    /** A value of {@link #events} while there are any and all conditions hold, else 0. */
    static String where(List<String> guards, String value) {
        StringBuilder conditions = new StringBuilder("(total > 0)");
        guards.forEach(guard -> conditions.append(" AND (").append(guard).append(')'));
        return "IF(" + conditions + ", " + value + ", 0)";
    }

    /** How many times a plain counter was sent in a period, once a minute for each task; none where that is not known. */
    Optional<MetricQuery> samples(TimeSpan period) {
        return counters.stream()
                .filter(counter -> counter.kind() == Counter.Kind.PLAIN && counter.count() != Count.ERRORS)
                .findFirst()
                .map(counter -> read("samples", counter, "SampleCount", period));
    }

    /** The counters that exist while the service is scraped: errors may never have happened. */
    List<Counter> lasting() {
        return counters.stream()
                .filter(counter -> counter.count() != Count.ERRORS)
                .toList();
    }

    /** The number of times that a counter was sent in a period, under its own name. */
    MetricQuery sent(Counter counter, TimeSpan period) {
        return read(counter.count().id(), counter, "SampleCount", period);
    }

    /** Whether an observation is all that a sample of its counters says. */
    boolean observes() {
        return counters.stream().anyMatch(counter -> counter.kind() == Counter.Kind.OBSERVATIONS);
    }

    /** A number as metric math reads it. */
    static String number(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    private boolean has(Count count) {
        return counters.stream().anyMatch(counter -> counter.count() == count);
    }

    private MetricQuery read(String id, Counter counter, String stat, TimeSpan period) {
        return new MetricQuery.Metric(id, counter.count().metric(), dimensions(), stat, period);
    }

    private static String filled(Count count) {
        return "FILL(" + count.id() + ", 0)";
    }

    private static MetricQuery sum(String id, String expression) {
        return new MetricQuery.Calculation(id, expression, id + " events", false);
    }
}
