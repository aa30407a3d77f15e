package dev.slo.compiler.emit.promtool;

import dev.slo.model.TimeSpan;
import dev.slo.promql.Expr;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;

/** Something that a test asserts at a moment. */
sealed interface Check {

    /** When. */
    TimeSpan at();

    /**
     * The exact result of a query.
     *
     * @param at when
     * @param question the query
     * @param answers all samples of its result
     */
    record Result(TimeSpan at, Expr question, List<Answer> answers) implements Check {
        /** Copies the answers. */
        public Result {
            answers = List.copyOf(answers);
        }
    }

    /**
     * The alerts of one name, with all labels and rendered annotations.
     *
     * @param at when
     * @param alert the name
     * @param labels all labels but the name
     * @param annotations all annotations
     */
    record Sent(TimeSpan at, String alert, SortedMap<String, String> labels, SortedMap<String, String> annotations)
            implements Check {}

    /**
     * A sample of a result.
     *
     * @param labels all of its labels
     * @param value its value
     */
    record Answer(SortedMap<String, String> labels, BigDecimal value) {}
}
