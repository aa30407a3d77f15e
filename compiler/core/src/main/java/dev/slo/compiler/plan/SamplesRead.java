package dev.slo.compiler.plan;

import dev.slo.model.TimeSpan;
import dev.slo.promql.Expr;
import dev.slo.promql.MatchOp;
import dev.slo.promql.Range;
import dev.slo.promql.Selectors;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Estimates the samples that one evaluation of a rule reads: for each series that a selector finds, one for an instant
 * and {@code range / distance of samples} for a range. An SLO counts as one group.
 */
final class SamplesRead {

    private static final String OURS = "slo:";
    private static final TimeSpan DEFAULT_STEP = TimeSpan.ofMinutes(1);

    private final List<SloPlan> slos;
    private final int rawSeries;
    private final Map<String, TimeSpan> intervals = new HashMap<>();

    SamplesRead(ServicePlan plan, int rawSeries) {
        this.slos = plan.slos();
        this.rawSeries = rawSeries;
        for (RuleGroup group : plan.groups()) {
            for (Rule rule : group.rules()) {
                if (rule instanceof Rule.Recording recording) {
                    intervals.merge(recording.record(), group.interval(), TimeSpan::min);
                }
            }
        }
    }

    /** The selectors of the service's own metrics. */
    static Stream<Expr.VectorSelector> rawSelectors(Expr expr) {
        return Selectors.in(expr).stream().filter(selector -> !isOurs(selector));
    }

    long by(Rule rule) {
        return read(rule.expr(), scrapeInterval(rule));
    }

    private long read(Expr expr, TimeSpan scrape) {
        if (expr instanceof Expr.VectorSelector selector) {
            return isOurs(selector) ? found(selector).count() : rawSeries(selector);
        }
        if (expr instanceof Expr.MatrixSelector matrix) {
            return inRange(matrix.selector(), millis(matrix.range()), scrape);
        }
        long inside =
                expr.children().stream().mapToLong(child -> read(child, scrape)).sum();
        return expr instanceof Expr.Subquery subquery ? inside * steps(subquery) : inside;
    }

    /** A slice is evaluated less often than the rates of other SLOs under the same name. */
    private long inRange(Expr.VectorSelector selector, long range, TimeSpan scrape) {
        TimeSpan distance = intervals.getOrDefault(selector.metric().orElse(""), scrape);
        if (isOurs(selector)) {
            return found(selector)
                    .mapToLong(slo -> range / distance.max(slo.interval()).millis())
                    .sum();
        }
        return rawSeries(selector) * range / distance.millis();
    }

    private static boolean isOurs(Expr.VectorSelector selector) {
        return selector.metric().filter(name -> name.startsWith(OURS)).isPresent();
    }

    private long rawSeries(Expr.VectorSelector selector) {
        return intervals.containsKey(selector.metric().orElse("")) ? 1 : rawSeries;
    }

    private Stream<SloPlan> found(Expr.VectorSelector selector) {
        return slos.stream().filter(slo -> selector.matchers().stream()
                .filter(matcher -> matcher.label().equals(SeriesNames.SLO))
                .allMatch(matcher -> finds(matcher, slo.slo().name().value())));
    }

    private static boolean finds(Expr.Matcher matcher, String slo) {
        return matcher.op() == MatchOp.REGEX
                ? Arrays.asList(matcher.value().split("\\|")).contains(slo)
                : matcher.value().equals(slo);
    }

    /** That of the rule's SLO, or the shortest of all for a rule of the whole service. */
    private TimeSpan scrapeInterval(Rule rule) {
        return slos.stream()
                .filter(slo ->
                        rule.labels().entrySet().containsAll(slo.identity().entrySet()))
                .findFirst()
                .map(Stream::of)
                .orElseGet(slos::stream)
                .map(slo -> slo.slo().scrapeInterval())
                .min(Comparator.naturalOrder())
                .orElse(DEFAULT_STEP);
    }

    private static long steps(Expr.Subquery subquery) {
        long step = subquery.step().map(SamplesRead::millis).orElse(DEFAULT_STEP.millis());
        return Math.max(1, millis(subquery.range()) / step);
    }

    private static long millis(Range range) {
        if (range instanceof Range.Fixed fixed) {
            return fixed.millis();
        }
        throw new IllegalArgumentException("a plan holds no placeholder");
    }
}
