package dev.slo.compiler.emit.cloudwatch;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An alarm on one value. It is silent: only composite alarms notify. Its window is one period, which CloudWatch moves on
 * with every evaluation.
 *
 * @param name without environment
 * @param description for whoever looks at it
 * @param metrics what is read and calculated; the last one is watched
 * @param comparison how the value is compared with the threshold
 * @param threshold the bound
 * @param missing what no value means
 * @param labels tags; {@code service} and {@code severity} among them
 */
record MetricAlarm(
        String name,
        String description,
        List<MetricQuery> metrics,
        Comparison comparison,
        BigDecimal threshold,
        Missing missing,
        Map<String, String> labels) {

    /** Copies the list. */
    MetricAlarm {
        metrics = List.copyOf(metrics);
    }

    /** A comparison of CloudWatch's, by its name there. */
    enum Comparison {
        /** {@code >}. */
        GREATER("GreaterThanThreshold"),
        /** {@code >=}. */
        AT_LEAST("GreaterThanOrEqualToThreshold"),
        /** {@code <}. */
        LESS("LessThanThreshold");

        private final String word;

        Comparison(String word) {
            this.word = word;
        }
    }

    /** What a period without a value counts as. */
    enum Missing {
        /** No traffic is no outage. */
        FINE("notBreaching"),
        /** The value was expected. */
        BAD("breaching");

        private final String word;

        Missing(String word) {
            this.word = word;
        }
    }

    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", name);
        tree.put("description", description);
        tree.put("metrics", metrics.stream().map(MetricQuery::tree).toList());
        tree.put("comparisonOperator", comparison.word);
        tree.put("threshold", threshold);
        tree.put("evaluationPeriods", 1);
        tree.put("datapointsToAlarm", 1);
        tree.put("treatMissingData", missing.word);
        tree.put("labels", labels);
        return tree;
    }
}
