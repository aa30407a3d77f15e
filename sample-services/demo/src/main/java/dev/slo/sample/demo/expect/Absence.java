package dev.slo.sample.demo.expect;

import dev.slo.model.Service;
import dev.slo.model.Slo;
import dev.slo.sample.demo.client.RuleGroup;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What follows when a service goes away at a moment.
 *
 * @param schedule when the rules are evaluated
 * @param now in seconds since 1970
 */
record Absence(RuleSchedule schedule, double now) {

    /** Of the samples' targets, in seconds. */
    private static final double SCRAPE = 15;

    private static final double MILLIS = 1_000;
    private static final String SERVICE_DOWN = "ServiceDown";
    private static final String DATA_MISSING = "SloDataMissing";

    /** The platform's own alert, where its rules are loaded, and those of the objectives about missing data. */
    List<Forecast> forecasts(Service service) {
        Stream<Forecast> down = schedule.groups().stream().flatMap(group -> group.rules().stream()
                .filter(rule -> rule.name().equals(SERVICE_DOWN))
                .map(rule -> serviceDown(service.name().value(), group, rule)));
        Stream<Forecast> missing = service.slos().stream()
                .filter(slo -> slo.alerting().noData())
                .map(slo -> dataMissing(service.name().value(), slo));
        return Stream.concat(down, missing).toList();
    }

    private Forecast serviceDown(String service, RuleGroup group, RuleGroup.Rule rule) {
        Pending pending = new Pending(
                now,
                SCRAPE,
                rule.pendsFor().toMillis() / MILLIS,
                RuleSchedule.interval(group),
                RuleSchedule.lastEvaluation(group));
        return new Forecast(
                SERVICE_DOWN,
                service,
                "",
                labels(SERVICE_DOWN, service),
                pending.waits(),
                Optional.of(pending.untilItFires()));
    }

    private Forecast dataMissing(String service, Slo slo) {
        String name = slo.name().value();
        RuleGroup check = schedule.group(DATA_MISSING, service, name);
        DataGap gap = new DataGap(
                now, schedule.pace(service, slo), RuleSchedule.interval(check), RuleSchedule.lastEvaluation(check));
        SortedMap<String, String> labels = labels(DATA_MISSING, service);
        labels.put("slo", name);
        return new Forecast(DATA_MISSING, service + "/" + name, "", labels, 0, Optional.of(gap.untilItIsMissed()));
    }

    private static SortedMap<String, String> labels(String alert, String service) {
        return new TreeMap<>(Map.of("alertname", alert, "service", service));
    }
}
