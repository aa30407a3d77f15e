package dev.slo.promql;

import java.util.Optional;
import java.util.function.BiConsumer;

/** Checks the matchers of one selector. */
final class SelectorCheck {

    private static final String METRIC_LABEL = "__name__";

    private final BiConsumer<Object, String> report;

    SelectorCheck(BiConsumer<Object, String> report) {
        this.report = report;
    }

    void check(Expr.VectorSelector selector) {
        boolean valid = checkRegexes(selector);
        Optional<String> metric = selector.metric();
        if (metric.isPresent()) {
            selector.matchers().stream()
                    .filter(matcher -> matcher.label().equals(METRIC_LABEL))
                    .forEach(matcher -> report.accept(
                            matcher, "the metric name is set twice: '" + metric.get() + "' and by this matcher"));
        } else if (valid && selector.matchers().stream().allMatch(SelectorCheck::matchesEmpty)) {
            report.accept(
                    selector,
                    "the selector could select every series: at least one matcher must refuse the empty value");
        }
    }

    /** Reports invalid regular expressions; whether there are none. */
    boolean checkRegexes(Expr.VectorSelector selector) {
        boolean valid = true;
        for (Expr.Matcher matcher : selector.matchers()) {
            Optional<Parsed.Problem> problem =
                    matcher.op().isRegex() ? Regexes.problem(matcher.value()) : Optional.empty();
            problem.ifPresent(found -> report.accept(matcher, found.message()));
            valid &= problem.isEmpty();
        }
        return valid;
    }

    private static boolean matchesEmpty(Expr.Matcher matcher) {
        return switch (matcher.op()) {
            case EQUAL -> matcher.value().isEmpty();
            case NOT_EQUAL -> !matcher.value().isEmpty();
            case REGEX -> Regexes.matches(matcher.value(), "");
            case NOT_REGEX -> !Regexes.matches(matcher.value(), "");
        };
    }
}
