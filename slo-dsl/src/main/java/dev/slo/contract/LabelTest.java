package dev.slo.contract;

import dev.slo.contract.exposition.Series;
import dev.slo.promql.Expr;
import dev.slo.promql.MatchOp;
import dev.slo.promql.PromqlPrinter;
import dev.slo.promql.Regexes;
import dev.slo.promql.TimeShift;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A matcher that can be put to series. Answers are kept, as a label has far fewer values than there are series. */
final class LabelTest {

    /** The label whose value is the metric's name. */
    static final String NAME = "__name__";

    private final Expr.Matcher matcher;
    private final Predicate<String> test;
    private final Map<String, Boolean> answers = new HashMap<>();

    LabelTest(Expr.Matcher matcher) {
        this.matcher = matcher;
        this.test = switch (matcher.op()) {
            case EQUAL -> matcher.value()::equals;
            case NOT_EQUAL -> Predicate.not(matcher.value()::equals);
            case REGEX -> Regexes.matching(matcher.value());
            case NOT_REGEX -> Regexes.matching(matcher.value()).negate();
        };
    }

    Expr.Matcher matcher() {
        return matcher;
    }

    boolean matches(Series series) {
        return matches(matcher.label().equals(NAME) ? series.name() : series.label(matcher.label()));
    }

    boolean matches(String value) {
        return answers.computeIfAbsent(value, test::test);
    }

    /** Whether series without the label match too. */
    boolean matchesAbsence() {
        return matches("");
    }

    /** Whether it names or describes values, instead of excluding some. */
    boolean isPositive() {
        return matcher.op() == MatchOp.EQUAL || matcher.op() == MatchOp.REGEX;
    }

    /** The matcher as PromQL writes it. */
    String text() {
        String selector =
                PromqlPrinter.print(new Expr.VectorSelector(Optional.empty(), List.of(matcher), TimeShift.NONE));
        return selector.substring(1, selector.length() - 1);
    }
}
