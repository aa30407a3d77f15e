package dev.slo.compiler.emit.promtool;

import dev.slo.model.TimeSpan;
import dev.slo.promql.Expr;
import java.util.List;

/**
 * One test: what is fed and what must come of it.
 *
 * @param slo the SLO that it proves
 * @param title what happens, in a few words
 * @param pace the time between two evaluations
 * @param spacing the time between two samples that are fed
 * @param inputs what is fed
 * @param checks what must come of it
 */
record Proof(String slo, String title, TimeSpan pace, TimeSpan spacing, List<Input> inputs, List<Check> checks) {

    /** Copies the lists. */
    Proof {
        inputs = List.copyOf(inputs);
        checks = List.copyOf(checks);
    }

    /**
     * A series with its samples.
     *
     * @param series its name and labels
     * @param values its samples in promtool's notation
     */
    record Input(Expr.VectorSelector series, String values) {}
}
