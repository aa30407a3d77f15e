package dev.slo.compiler.plan;

import static dev.slo.compiler.plan.Terms.aggregate;
import static dev.slo.compiler.plan.Terms.binary;
import static dev.slo.compiler.plan.Terms.call;
import static dev.slo.compiler.plan.Terms.equal;
import static dev.slo.compiler.plan.Terms.number;
import static dev.slo.compiler.plan.Terms.on;
import static dev.slo.compiler.plan.Terms.over;
import static dev.slo.compiler.plan.Terms.ratio;
import static dev.slo.compiler.plan.Terms.series;
import static dev.slo.compiler.plan.Terms.times;

import dev.slo.model.Query;
import dev.slo.model.Red;
import dev.slo.model.Service;
import dev.slo.model.TimeSpan;
import dev.slo.promql.BinaryOp;
import dev.slo.promql.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Recordings of rate, errors and duration. One minute and five come from the service's metrics, a quarter of an hour
 * and an hour from the recorded five-minute rates.
 */
final class RedRules {

    private static final TimeSpan BASE = TimeSpan.ofMinutes(5);
    private static final List<TimeSpan> DIRECT = List.of(TimeSpan.ofMinutes(1), BASE);
    private static final List<TimeSpan> CHAINED = List.of(TimeSpan.ofMinutes(15), TimeSpan.ofHours(1));
    private static final List<String> PERCENTILES = List.of("0.5", "0.95", "0.99");

    private final Service service;
    private final Red red;
    private final List<Rule> rules = new ArrayList<>();

    private RedRules(Service service, Red red) {
        this.service = service;
        this.red = red;
    }

    static List<Rule> of(Service service) {
        return service.red().map(red -> new RedRules(service, red).all()).orElse(List.of());
    }

    private List<Rule> all() {
        rates("requests", red.requests(), false);
        red.errors().ifPresent(errors -> {
            rates("errors", errors, true);
            Stream.concat(DIRECT.stream(), CHAINED.stream())
                    .forEach(window -> record(
                            "errors:ratio" + window,
                            ratio(recorded("errors:rate" + window), recorded("requests:rate" + window))));
        });
        red.duration().ifPresent(this::percentiles);
        return List.copyOf(rules);
    }

    private void rates(String what, Query counter, boolean zeroFilled) {
        for (TimeSpan window : DIRECT) {
            Expr rate = sum(red.by(), Measure.selector(counter), window);
            Expr none = times(number(0), recorded("requests:rate" + window));
            record(what + ":rate" + window, zeroFilled ? on(red.by(), BinaryOp.OR, rate, none) : rate);
        }
        for (TimeSpan window : CHAINED) {
            record(what + ":rate" + window, over("avg_over_time", recorded(what + ":rate" + BASE), window));
        }
    }

    /** Percentiles of five minutes and of an hour; no result without events. */
    private void percentiles(Query duration) {
        List<String> labels =
                Stream.concat(red.by().stream(), Stream.of("le")).sorted().toList();
        String bucket = "request_duration_bucket:rate" + BASE;
        record(bucket, sum(labels, Histograms.buckets(Measure.selector(duration)), BASE));
        for (String quantile : PERCENTILES) {
            String name = "request_duration:p" + quantile.substring(2).replaceAll("^5$", "50") + "_";
            record(name + BASE, percentile(quantile, recorded(bucket)));
            TimeSpan hour = CHAINED.get(1);
            record(name + hour, percentile(quantile, over("avg_over_time", recorded(bucket), hour)));
        }
    }

    private static Expr percentile(String quantile, Expr buckets) {
        Expr seconds = call("histogram_quantile", number(Double.parseDouble(quantile)), buckets);
        return binary(BinaryOp.GREATER_EQUAL, seconds, number(0));
    }

    private static Expr sum(List<String> labels, Expr.VectorSelector counter, TimeSpan window) {
        return aggregate("sum", labels, over("rate", counter, window));
    }

    private Expr.VectorSelector recorded(String suffix) {
        return series(name(suffix), equal(SeriesNames.SERVICE, service.name().value()));
    }

    private void record(String suffix, Expr expr) {
        TreeMap<String, String> labels = new TreeMap<>();
        labels.put(SeriesNames.SERVICE, service.name().value());
        rules.add(new Rule.Recording(name(suffix), expr, labels));
    }

    private String name(String suffix) {
        return SeriesNames.red(red, suffix);
    }
}
