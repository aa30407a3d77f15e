package dev.slo.compiler.emit.promtool;

import dev.slo.model.TimeSpan;
import dev.slo.promql.Expr;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * One test: what is fed and what must come of it.
 *
 * @param title the SLO and what happens to it, in a few words
 * @param pace the time between two evaluations
 * @param spacing the time between two samples that are fed
 * @param inputs what is fed
 * @param checks what must come of it
 * @param notices which alerts of some names people must get, word by word; empty when that is not asked
 */
record Proof(
        String title,
        TimeSpan pace,
        TimeSpan spacing,
        List<Input> inputs,
        List<Check> checks,
        Optional<Notices> notices) {

    /** Copies the lists. */
    Proof {
        inputs = List.copyOf(inputs);
        checks = List.copyOf(checks);
    }

    /** How many times the rules are evaluated. */
    long evaluations() {
        LongStream moments = Stream.concat(
                        checks.stream().map(Check::at), notices.stream().map(Notices::at))
                .mapToLong(TimeSpan::millis);
        return moments.max().orElse(0) / pace.millis();
    }

    /** Both in one test; when they have notices, then of the same moment. */
    Proof together(Proof other) {
        return new Proof(
                title + "; " + other.title,
                pace,
                spacing,
                joined(inputs, other.inputs),
                joined(checks, other.checks),
                notices.flatMap(mine -> other.notices.map(mine::together)));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /**
     * A series with its samples.
     *
     * @param series its name and labels
     * @param values its samples in promtool's notation
     */
    record Input(Expr.VectorSelector series, String values) {}
}
