package dev.slo.sample.demo.proof;

import dev.slo.diagnostic.Diagnostic;
import dev.slo.diagnostic.Severity;
import dev.slo.model.Service;
import dev.slo.sample.demo.client.PrometheusClient;
import dev.slo.sample.demo.client.Target;
import dev.slo.sample.demo.deployed.Deployment;
import dev.slo.sample.demo.deployed.LocalFargate;
import dev.slo.sample.demo.expect.Forecast;
import dev.slo.sample.demo.expect.Forecaster;
import dev.slo.sample.demo.fault.Effect;
import dev.slo.sample.demo.samples.Checkout;
import dev.slo.sample.demo.stack.StackException;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A deployment that is well, whose queue goes away, and comes back. */
final class DeployedStages {

    private static final String ROUTE = "/api/tasks";
    private static final String TASKS = "http_requests_total{job=\"sampleapi\", path=\"" + ROUTE + "\"";
    /** What is computed to fire later is not waited for. */
    private static final double SOON = 100;

    private static final Duration RECORDED = Duration.ofMinutes(3);
    private static final Duration HEALED = Duration.ofMinutes(3);

    private final LocalFargate fargate;
    private final Deployment deployment;
    private final Checkout checkout;
    private final AlertWatch watch;
    private final Verdicts verdicts;
    private final PrometheusClient prometheus;

    DeployedStages(
            LocalFargate fargate, Deployment deployment, Checkout checkout, AlertWatch watch, Verdicts verdicts) {
        this.fargate = fargate;
        this.deployment = deployment;
        this.checkout = checkout;
        this.watch = watch;
        this.verdicts = verdicts;
        this.prometheus = fargate.prometheus();
    }

    void run() throws IOException, StackException, InterruptedException {
        scraped();
        healthy();
        broken();
        healed();
        onlyWhatWasHurtAlerted();
    }

    /** Every task is scraped, as its own instance, and exposes what the specs ask for. */
    private void scraped() throws IOException, InterruptedException {
        for (Map.Entry<String, List<String>> service : fargate.instances().entrySet()) {
            Set<String> expected = new TreeSet<>(service.getValue());
            Patience.await(
                    "scrape of all tasks of " + service.getKey(),
                    RECORDED,
                    () -> instances(service.getKey()).equals(expected) ? Optional.of(true) : Optional.empty());
            verdicts.add(
                    "tasks of " + service.getKey() + " that are scraped, by their ids",
                    count(expected),
                    count(expected),
                    true);
        }
        Map<URI, String> metrics = new TreeMap<>();
        for (Target target : prometheus.targets()) {
            metrics.put(URI.create(target.url()), target.job());
        }
        List<Diagnostic> misfits = ServiceContracts.check(checkout, metrics).stream()
                .filter(found -> found.severity() != Severity.NOTE)
                .toList();
        verdicts.add(
                "contract of the specs with what is scraped: misfits",
                "none",
                misfits.isEmpty() ? "none" : misfits.toString(),
                misfits.isEmpty());
    }

    private Set<String> instances(String job) throws IOException {
        Set<String> instances = new TreeSet<>();
        prometheus.query("up{job=\"" + job + "\"} == 1").forEach(sample -> instances.add(sample.label("instance")));
        return instances;
    }

    /** All SLOs of the deployed services are recorded, and nobody is alerted. */
    private void healthy() throws IOException, InterruptedException {
        Instant begin = Instant.now();
        Set<String> expected = new TreeSet<>();
        for (Service service : services()) {
            if (fargate.instances().containsKey(service.name().value())) {
                service.slos()
                        .forEach(slo -> expected.add(
                                service.name().value() + "/" + slo.name().value()));
            }
        }
        Patience.await(
                "recording of " + expected,
                RECORDED,
                () -> recorded().containsAll(expected) ? Optional.of(true) : Optional.empty());
        verdicts.add("SLOs of the deployed services that are recorded", count(expected), count(expected), true);
        List<AlertWatch.Seen> alerts = watch.all();
        verdicts.add(
                "healthy: alerts in the time of observation",
                "none",
                alerts.isEmpty()
                        ? "none in " + Duration.between(begin, Instant.now()).toSeconds() + " s"
                        : alerts.toString(),
                alerts.isEmpty());
    }

    private Set<String> recorded() throws IOException {
        Set<String> recorded = new TreeSet<>();
        prometheus
                .query("slo:sli_total:rate")
                .forEach(sample -> recorded.add(sample.label("service") + "/" + sample.label("slo")));
        return recorded;
    }

    private List<Service> services() throws IOException {
        return checkout.services(fargate.instances().keySet());
    }

    /** Without its queue the API refuses every task: the route's SLO, and that of all requests. */
    private void broken() throws IOException, InterruptedException {
        List<Forecast> forecasts = new Forecaster(prometheus, services(), Clock.systemUTC())
                .ofEffects(effects()).stream()
                        .filter(forecast -> forecast.seconds().isPresent()
                                && forecast.seconds().get().most() < SOON)
                        .toList();
        if (forecasts.stream().map(Forecast::objective).distinct().count()
                < effects().size()) {
            throw new AssertionError("pages of both SLOs should come soon, and only these would: " + forecasts);
        }
        Instant broken = Instant.now();
        fargate.stopQueue();
        ExpectedPages expected = new ExpectedPages(watch, verdicts, forecasts, broken);
        while (!expected.isComplete()) {
            expected.awaitNext();
        }
    }

    private static List<Effect> effects() {
        Optional<String> touched = Optional.of("sum(rate(" + TASKS + "}[2m]))");
        return List.of(
                new Effect("sampleapi", "route-availability", new TreeMap<>(Map.of("path", ROUTE)), 1, touched),
                new Effect("sampleapi", "requests-availability", new TreeMap<>(), 1, touched));
    }

    /** With its queue the API takes tasks again, though its tasks were never started anew. */
    private void healed() throws IOException, StackException, InterruptedException {
        Instant begin = Instant.now();
        fargate.startQueue();
        Patience.await(
                "half a minute without a refused task", HEALED, () -> taken() ? Optional.of(true) : Optional.empty());
        verdicts.add(
                "tasks are taken again after the queue is back",
                "< " + HEALED.toSeconds() + " s",
                Duration.between(begin, Instant.now()).toSeconds() + " s",
                true);
        List<String> ended = fargate.ended();
        verdicts.add("tasks that ended", "none", ended.isEmpty() ? "none" : ended.toString(), ended.isEmpty());
    }

    private boolean taken() throws IOException {
        return sum("sum(increase(" + TASKS + ", status=~\"5..\"}[35s]))") == 0
                && sum("sum(increase(" + TASKS + ", status=\"202\"}[35s]))") > 0;
    }

    private double sum(String expression) throws IOException {
        return prometheus.query(expression).stream()
                .mapToDouble(sample -> sample.value())
                .sum();
    }

    /** From the beginning to the end. */
    private void onlyWhatWasHurtAlerted() {
        List<AlertWatch.Seen> others = watch.all().stream()
                .filter(seen -> effects().stream().noneMatch(effect -> seen.has(FiringStage.labels(effect))))
                .toList();
        verdicts.add(
                "alerts on anything that was not hurt, of "
                        + deployment.ruleFiles().size() + " rule files",
                "none",
                others.isEmpty() ? "none" : others.toString(),
                others.isEmpty());
    }

    private static String count(Set<String> found) {
        return Integer.toString(found.size());
    }
}
