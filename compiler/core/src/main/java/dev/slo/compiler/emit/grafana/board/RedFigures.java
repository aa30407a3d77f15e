package dev.slo.compiler.emit.grafana.board;

import static dev.slo.compiler.plan.Terms.aggregate;
import static dev.slo.compiler.plan.Terms.binary;
import static dev.slo.compiler.plan.Terms.call;
import static dev.slo.compiler.plan.Terms.equal;
import static dev.slo.compiler.plan.Terms.matching;
import static dev.slo.compiler.plan.Terms.number;
import static dev.slo.compiler.plan.Terms.ratio;
import static dev.slo.compiler.plan.Terms.series;
import static dev.slo.compiler.plan.Terms.text;

import dev.slo.compiler.emit.grafana.dashboard.Colour;
import dev.slo.compiler.plan.Histograms;
import dev.slo.compiler.plan.Measure;
import dev.slo.compiler.plan.SeriesNames;
import dev.slo.compiler.plan.Terms;
import dev.slo.model.Red;
import dev.slo.model.Service;
import dev.slo.promql.BinaryOp;
import dev.slo.promql.Expr;
import dev.slo.promql.Range;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Rate, errors and durations of a service, from what is recorded for it, narrowed to the parts that the reader chooses.
 *
 * @param service whose requests
 * @param red what its spec asks for
 * @param choices the labels that the reader narrows the requests by
 */
record RedFigures(Service service, Red red, List<String> choices) {

    private static final Range PER_STEP = new Range.Variable("__rate_interval");
    private static final Pattern CODES = Pattern.compile("[0-9.x|\\[\\]()-]+");
    private static final String CLASS = "class";
    /** A palette could paint failures green. */
    private static final SortedMap<String, Colour> CLASSES = Collections.unmodifiableSortedMap(new TreeMap<>(Map.of(
            "1xx",
            Colour.GREY,
            "2xx",
            Colour.GREEN,
            "3xx",
            Colour.SKY,
            "4xx",
            Colour.ORANGE,
            "5xx",
            Colour.VERMILION)));

    /** Requests per second. */
    Expr requests(List<String> by) {
        return aggregate("sum", by, recorded("requests:rate5m"));
    }

    /** The share of requests that fail. */
    Expr errors(List<String> by) {
        return ratio(aggregate("sum", by, recorded("errors:rate5m")), requests(by));
    }

    /** A quantile of the durations, from the buckets of all parts together. */
    Expr quantile(String quantile, List<String> by) {
        List<String> labels =
                Stream.concat(by.stream(), Stream.of("le")).sorted().toList();
        return quantileOf(quantile, aggregate("sum", labels, recorded("request_duration_bucket:rate5m")));
    }

    /** No value instead of NaN where nothing happens. */
    private static Expr quantileOf(String quantile, Expr buckets) {
        Expr seconds = call("histogram_quantile", number(Double.parseDouble(quantile)), buckets);
        return binary(BinaryOp.GREATER_EQUAL, seconds, number(0));
    }

    /** How many requests of each duration there are, from the histogram itself: recorded series have no exemplars. */
    Expr durations() {
        Expr.VectorSelector histogram = Measure.selector(red.duration().orElseThrow());
        Expr.VectorSelector buckets = narrowed(Histograms.buckets(histogram));
        return aggregate("sum", List.of("le"), Terms.over("rate", buckets, PER_STEP));
    }

    /** A quantile of these durations. */
    Expr quantileNow(String quantile) {
        return quantileOf(quantile, durations());
    }

    /**
     * Requests per second by what tells failures from successes in the spec: the one label that the selector of errors
     * has beyond that of requests. HTTP codes are put into their classes.
     */
    Optional<Expr> byOutcome() {
        return outcome().map(matcher -> {
            Expr rate = Terms.over("rate", narrowed(Measure.selector(red.requests())), PER_STEP);
            if (!isCode(matcher)) {
                return aggregate("sum", List.of(matcher.label()), rate);
            }
            Expr classed =
                    call("label_replace", rate, text(CLASS), text("${1}xx"), text(matcher.label()), text("([0-9])..?"));
            return aggregate("sum", List.of(CLASS), classed);
        });
    }

    /** The label that {@link #byOutcome()} tells requests apart by. */
    Optional<String> outcomeLabel() {
        return outcome().map(matcher -> isCode(matcher) ? CLASS : matcher.label());
    }

    /** Colours of the classes of HTTP codes; none for other outcomes, whose meaning nobody has told. */
    SortedMap<String, Colour> outcomeColours() {
        return outcome().filter(RedFigures::isCode).isPresent() ? CLASSES : Collections.emptySortedMap();
    }

    private static boolean isCode(Expr.Matcher matcher) {
        return CODES.matcher(matcher.value()).matches();
    }

    private Optional<Expr.Matcher> outcome() {
        return red.errors().flatMap(errors -> {
            List<Expr.Matcher> common = Measure.selector(red.requests()).matchers();
            List<Expr.Matcher> more = Measure.selector(errors).matchers().stream()
                    .filter(matcher -> !common.contains(matcher))
                    .toList();
            return more.size() == 1 ? Optional.of(more.get(0)) : Optional.empty();
        });
    }

    private Expr.VectorSelector narrowed(Expr.VectorSelector selector) {
        List<Expr.Matcher> matchers = new ArrayList<>(selector.matchers());
        matchers.addAll(chosen());
        return new Expr.VectorSelector(selector.metric(), matchers, selector.shift());
    }

    private Expr.VectorSelector recorded(String suffix) {
        List<Expr.Matcher> matchers = new ArrayList<>();
        matchers.add(equal(SeriesNames.SERVICE, service.name().value()));
        matchers.addAll(chosen());
        return series(SeriesNames.red(red, suffix), matchers.toArray(Expr.Matcher[]::new));
    }

    private List<Expr.Matcher> chosen() {
        return choices.stream()
                .map(label -> matching(label, GroupPanels.variable(label)))
                .toList();
    }
}
