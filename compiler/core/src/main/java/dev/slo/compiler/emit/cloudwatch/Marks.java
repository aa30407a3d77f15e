package dev.slo.compiler.emit.cloudwatch;

import dev.slo.promql.Expr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A label for each selector of a compile, so that one that several SLOs read is looked for once. */
final class Marks {

    /** What a mark is set to. */
    static final String SET = "1";

    private static final String PREFIX = "slo_counter_";

    private final Map<Expr.VectorSelector, String> labels = new LinkedHashMap<>();

    Marks(List<SloMetrics> slos) {
        for (SloMetrics slo : slos) {
            slo.counters()
                    .forEach(counter ->
                            labels.computeIfAbsent(counter.selector(), selector -> PREFIX + (labels.size() + 1)));
        }
    }

    /** The label that marks a selector's series. */
    String of(Counter counter) {
        return Objects.requireNonNull(labels.get(counter.selector()));
    }

    /** All of them. */
    List<String> all() {
        return List.copyOf(labels.values());
    }

    /** The rules that set all marks. */
    List<Map<String, Object>> rules() {
        List<Map<String, Object>> rules = new ArrayList<>();
        int number = 0;
        for (Map.Entry<Expr.VectorSelector, String> entry : labels.entrySet()) {
            rules.addAll(SelectorSteps.marking(entry.getKey(), ++number, entry.getValue()));
        }
        return rules;
    }
}
