package dev.slo.validation.rules;

import dev.slo.promql.Expr;
import dev.slo.promql.Range;
import java.util.Optional;
import java.util.stream.Stream;

/** The ranges of a query's selectors and subqueries. */
final class Ranges {

    private Ranges() {}

    /** Every range of the query, steps of subqueries aside. */
    static Stream<Range> in(QuerySubject query) {
        return query.nodes().stream().flatMap(node -> of(node).stream());
    }

    /** The nodes whose range is a fixed length. */
    static Stream<Expr> fixed(QuerySubject query) {
        return query.nodes().stream()
                .filter(node -> of(node).filter(Range.Fixed.class::isInstance).isPresent());
    }

    /** The fixed length of a node's range in milliseconds. */
    static Optional<Long> millis(Expr node) {
        return of(node).filter(Range.Fixed.class::isInstance).map(range -> ((Range.Fixed) range).millis());
    }

    private static Optional<Range> of(Expr node) {
        if (node instanceof Expr.MatrixSelector matrix) {
            return Optional.of(matrix.range());
        }
        return node instanceof Expr.Subquery subquery ? Optional.of(subquery.range()) : Optional.empty();
    }
}
