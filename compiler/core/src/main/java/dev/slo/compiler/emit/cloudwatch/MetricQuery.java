package dev.slo.compiler.emit.cloudwatch;

import dev.slo.model.TimeSpan;
import java.util.LinkedHashMap;
import java.util.Map;

/** One of the queries of an alarm: a metric that is read, or a sum that is done with others. */
sealed interface MetricQuery {

    /** The name that expressions call it by. */
    String id();

    /** Its object in {@code alarms.json}. */
    Map<String, Object> tree();

    /**
     * A metric.
     *
     * @param id its name in expressions
     * @param name the metric's name, in the namespace that Terraform fills in
     * @param dimensions what tells it from others of this name
     * @param stat the statistic, such as {@code Sum}
     * @param period over which the statistic is taken
     */
    record Metric(String id, String name, Map<String, String> dimensions, String stat, TimeSpan period)
            implements MetricQuery {
        @Override
        public Map<String, Object> tree() {
            Map<String, Object> metric = new LinkedHashMap<>();
            metric.put("namespace", Limits.NAMESPACE);
            metric.put("name", name);
            metric.put("dimensions", dimensions);
            metric.put("stat", stat);
            metric.put("period", period.millis() / 1_000);
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("id", id);
            tree.put("metric", metric);
            tree.put("returnData", false);
            return tree;
        }
    }

    /**
     * Metric math.
     *
     * @param id its name in other expressions
     * @param expression in CloudWatch's language
     * @param label for people
     * @param watched whether it is what the alarm compares
     */
    record Calculation(String id, String expression, String label, boolean watched) implements MetricQuery {
        @Override
        public Map<String, Object> tree() {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("id", id);
            tree.put("expression", expression);
            tree.put("label", label);
            tree.put("returnData", watched);
            return tree;
        }
    }
}
