package dev.slo.compiler.plan;

import dev.slo.model.TimeSpan;
import dev.slo.promql.Expr;
import java.util.Optional;
import java.util.SortedMap;

/** A rule of Prometheus. */
public sealed interface Rule {

    /** What is evaluated. */
    Expr expr();

    /** Labels that the rule sets on its result. */
    SortedMap<String, String> labels();

    /**
     * A recording rule.
     *
     * @param record the series' name
     * @param expr what is recorded
     * @param labels set on every sample
     */
    record Recording(String record, Expr expr, SortedMap<String, String> labels) implements Rule {}

    /**
     * An alerting rule. It has no {@code for}: burn-rate windows already say how long, and a single missed evaluation
     * would reset it.
     *
     * @param alert the alert's name
     * @param expr fires for each series of its result
     * @param labels set on every alert
     * @param annotations texts for people, Prometheus templates
     * @param keepFiringFor how long it goes on after the expression stopped to hold; empty for not at all
     */
    record Alert(
            String alert,
            Expr expr,
            SortedMap<String, String> labels,
            SortedMap<String, String> annotations,
            Optional<TimeSpan> keepFiringFor)
            implements Rule {}
}
