package dev.slo.compiler.emit.promtool;

import dev.slo.model.TimeSpan;
import dev.slo.promql.Expr;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;

/**
 * The exact result of a query at a moment.
 *
 * @param at when
 * @param question the query
 * @param answers all samples of its result
 */
record Check(TimeSpan at, Expr question, List<Answer> answers) {

    /** Copies the answers. */
    Check {
        answers = List.copyOf(answers);
    }

    /**
     * A sample of a result.
     *
     * @param labels all of its labels
     * @param value its value
     */
    record Answer(SortedMap<String, String> labels, BigDecimal value) {

        /** An alert that is there once, without a group. */
        static Answer once(Alarm alarm) {
            return new Answer(alarm.labels(), BigDecimal.ONE);
        }
    }
}
