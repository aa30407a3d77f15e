package dev.slo.sample.demo.session;

import dev.slo.model.Service;
import dev.slo.model.Slo;
import dev.slo.sample.demo.client.Alert;
import dev.slo.sample.demo.client.PrometheusClient;
import dev.slo.sample.demo.client.Sample;
import dev.slo.sample.demo.screen.SloRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;

/**
 * Asks Prometheus how the objectives do. Budgets are computed from the base recordings, which follow within a minute; the
 * recorded budgets give the same figures up to seven minutes later.
 */
final class Objectives {

    private static final String RATIO =
            "sum_over_time(slo:sli_error:rate[%s]) / (sum_over_time(slo:sli_total:rate[%s]) > 0)";

    private final PrometheusClient prometheus;
    private final List<Service> services;

    /**
     * Knows the objectives.
     *
     * @param services those that run here
     */
    Objectives(PrometheusClient prometheus, List<Service> services) {
        this.prometheus = prometheus;
        this.services = List.copyOf(services);
    }

    /** A row for each objective, with what is known of it. */
    List<SloRow> rows(List<Alert> alerts) throws IOException {
        List<Sample> rates = prometheus.query("slo:sli_total:rate");
        List<Sample> now = prometheus.query(RATIO.formatted("5m", "5m"));
        List<SloRow> rows = new ArrayList<>();
        for (Service service : services) {
            for (Slo slo : service.slos()) {
                Predicate<Sample> own =
                        sample -> sample.label("service").equals(service.name().value())
                                && sample.label("slo").equals(slo.name().value());
                String window = slo.window().length().toString();
                List<Sample> period = prometheus.query(RATIO.formatted(window, window));
                double budget = slo.objective().budget().value().doubleValue();
                rows.add(new SloRow(
                        service.name() + "/" + slo.name(),
                        slo.objective().toString(),
                        map(worst(period, own), ratio -> 1 - ratio / budget),
                        map(worst(now, own), ratio -> ratio / budget),
                        slo.countsEvents() ? sum(rates, own) : OptionalDouble.empty(),
                        firing(alerts, service, slo)));
            }
        }
        return rows;
    }

    private static int firing(List<Alert> alerts, Service service, Slo slo) {
        return (int) alerts.stream()
                .filter(Alert::firing)
                .filter(alert -> alert.label("service").equals(service.name().value()))
                .filter(alert -> alert.label("slo").equals(slo.name().value()))
                .count();
    }

    private static OptionalDouble worst(List<Sample> samples, Predicate<Sample> own) {
        return samples.stream().filter(own).mapToDouble(Sample::value).max();
    }

    private static OptionalDouble sum(List<Sample> samples, Predicate<Sample> own) {
        return samples.stream().anyMatch(own)
                ? OptionalDouble.of(
                        samples.stream().filter(own).mapToDouble(Sample::value).sum())
                : OptionalDouble.empty();
    }

    private static OptionalDouble map(OptionalDouble value, DoubleUnaryOperator function) {
        return value.isPresent()
                ? OptionalDouble.of(function.applyAsDouble(value.getAsDouble()))
                : OptionalDouble.empty();
    }
}
