package dev.slo.sample.demo.expect;

import dev.slo.model.Service;
import dev.slo.model.Slo;
import dev.slo.sample.demo.client.PrometheusClient;
import dev.slo.sample.demo.client.Sample;
import dev.slo.sample.demo.client.Series;
import dev.slo.sample.demo.fault.Effect;
import dev.slo.sample.demo.fault.Fault;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Asks Prometheus for what it has and computes what will follow. */
public final class Forecaster {

    private final PrometheusClient prometheus;
    private final List<Service> services;
    private final Clock clock;

    /**
     * Knows the objectives.
     *
     * @param services the specs that the rules were generated from
     */
    public Forecaster(PrometheusClient prometheus, List<Service> services, Clock clock) {
        this.prometheus = prometheus;
        this.services = List.copyOf(services);
        this.clock = clock;
    }

    /**
     * When the alerts of a fault's objectives will fire if it is broken now; those that do not page are left out, and so
     * are objectives that have no data yet.
     */
    public List<Forecast> ofBreaking(Fault fault) throws IOException {
        RuleSchedule schedule = new RuleSchedule(prometheus.rules());
        List<Forecast> forecasts = new ArrayList<>(ofEffects(fault.effects()));
        services.stream()
                .filter(service ->
                        fault.stopped().filter(service.name().value()::equals).isPresent())
                .forEach(service -> forecasts.addAll(new Absence(schedule, now()).forecasts(service)));
        return forecasts;
    }

    /** The same for effects that are no fault of the menu. */
    public List<Forecast> ofEffects(List<Effect> effects) throws IOException {
        RuleSchedule schedule = new RuleSchedule(prometheus.rules());
        List<Forecast> forecasts = new ArrayList<>();
        for (Effect effect : effects) {
            Slo slo = slo(effect.service(), effect.slo());
            Rates rates = rates(effect.service(), effect.slo(), effect.group());
            if (rates.totals().isEmpty()) {
                continue;
            }
            Change.Pace pace = schedule.pace(effect.service(), slo);
            double all = rates.settledTotals(pace);
            double touched = effect.touched().isPresent()
                    ? first(prometheus.query(effect.touched().get())) * rates.shortfall(now(), pace)
                    : all;
            Change change = new Change(rates, rates.lastErrors() + effect.share() * touched, all, now(), pace);
            for (PageAlert alert : PageAlert.of(slo)) {
                forecasts.add(new Forecast(
                        alert.name(),
                        effect.objective(),
                        alert.windows(),
                        labels(effect, alert),
                        0,
                        change.untilItFires(alert)));
            }
        }
        return forecasts;
    }

    /**
     * When an alert that fires will resolve if everything is healed now.
     *
     * @param labels of the alert
     */
    public List<Forecast> ofHealing(SortedMap<String, String> labels) throws IOException {
        return ofHealing(labels, 1);
    }

    /**
     * The same when the load changes with it.
     *
     * @param growth how many times as many events there will be
     */
    public List<Forecast> ofHealing(SortedMap<String, String> labels, double growth) throws IOException {
        String service = labels.getOrDefault("service", "");
        String name = labels.getOrDefault("slo", "");
        List<Slo> slos = services.stream()
                .filter(candidate -> candidate.name().value().equals(service))
                .flatMap(found -> found.slos().stream())
                .filter(candidate -> candidate.name().value().equals(name))
                .toList();
        RuleSchedule schedule = new RuleSchedule(prometheus.rules());
        List<Forecast> forecasts = new ArrayList<>();
        for (Slo slo : slos) {
            SortedMap<String, String> group = new TreeMap<>(labels);
            group.keySet().retainAll(slo.groupBy());
            Rates rates = rates(service, name, group);
            Change change = new Change(rates, 0, growth * rates.lastTotals(), now(), schedule.pace(service, slo));
            PageAlert.of(slo).stream()
                    .filter(alert -> alert.name().equals(labels.get("alertname")))
                    .filter(alert -> alert.windows().equals(windows(labels)))
                    .forEach(alert -> forecasts.add(new Forecast(
                            alert.name(),
                            new Effect(service, name, group, 0, Optional.empty()).objective(),
                            alert.windows(),
                            labels,
                            0,
                            change.untilItResolves(alert))));
        }
        return forecasts;
    }

    private static String windows(Map<String, String> labels) {
        return labels.containsKey("long_window")
                ? labels.get("long_window") + "/" + labels.getOrDefault("short_window", "")
                : "";
    }

    private static SortedMap<String, String> labels(Effect effect, PageAlert alert) {
        SortedMap<String, String> labels = labels(alert.name(), effect.service());
        labels.putAll(effect.group());
        labels.put("slo", effect.slo());
        if (!alert.windows().isEmpty()) {
            labels.put(
                    "long_window", alert.windows().substring(0, alert.windows().indexOf('/')));
        }
        return labels;
    }

    private static SortedMap<String, String> labels(String alert, String service) {
        return new TreeMap<>(Map.of("alertname", alert, "service", service));
    }

    private Slo slo(String service, String name) {
        return services.stream()
                .filter(candidate -> candidate.name().value().equals(service))
                .flatMap(found -> found.slos().stream())
                .filter(slo -> slo.name().value().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no objective " + service + "/" + name));
    }

    private Rates rates(String service, String slo, Map<String, String> group) throws IOException {
        Map<String, String> labels = new TreeMap<>(group);
        labels.put("service", service);
        labels.put("slo", slo);
        String matchers = labels.entrySet().stream()
                .map(label -> label.getKey() + "=\"" + label.getValue() + "\"")
                .collect(Collectors.joining(", ", "{", "}[7h]"));
        return new Rates(points("slo:sli_error:rate" + matchers), points("slo:sli_total:rate" + matchers));
    }

    private List<Series.Point> points(String selector) throws IOException {
        List<Series> series = prometheus.range(selector);
        return series.isEmpty() ? List.of() : series.get(0).points();
    }

    private double now() {
        return RuleSchedule.seconds(clock.instant());
    }

    private static double first(List<Sample> samples) {
        return samples.isEmpty() ? 0 : samples.get(0).value();
    }
}
