package dev.slo.sample.demo.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.compiler.review.Exceptions;
import dev.slo.diagnostic.Severity;
import dev.slo.sample.demo.stack.Tools;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The generated files on real servers, with services that behave, misbehave and heal. docs/live-proof.md tells what happens
 * when, and why so.
 */
@Timeout(1200)
class LiveProofIT {

    /** Fires always, so that somebody notices when alerts do not arrive. */
    private static final String HEARTBEAT = "Watchdog";
    /** Early hints of the platform, without a page; on the hurt SLOs they are right. */
    private static final List<String> HINTS = List.of("HighErrorRate", "HighRequestLatency");

    private static final String PAGE = "ErrorBudgetBurnRateCritical";
    private static final Duration OBSERVED = Duration.ofSeconds(60);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final double FULL = 1;

    private final Verdicts verdicts = new Verdicts();

    @Test
    void whatIsGeneratedDoesWhatItPromisesOnRealServers() throws Exception {
        requireTools();
        Instant begin = Instant.now();
        try (ProofStack stack = ProofStack.start()) {
            try {
                healthy(stack);
                FiringStage firing = new FiringStage(stack, verdicts);
                firing.run();
                ResolvingStage resolving = new ResolvingStage(stack, verdicts, firing.pages());
                resolving.prometheusIsKilled();
                resolving.loadGrows();
                firing.everybodyIsTold();
                resolving.pagesEnd();
                new BudgetStage(stack, verdicts).run();
                onlyWhatWasHurtAlerted(stack);
                dashboards(stack);
                verdicts.took(begin, LONGEST);
                System.out.println(verdicts.table());
                assertThat(verdicts.broken()).isEmpty();
            } catch (Throwable e) {
                System.out.println(verdicts.table() + stack.logs());
                stack.watch().all().forEach(System.out::println);
                stack.samples().inbox().notifications().forEach(System.out::println);
                throw e;
            }
        }
    }

    /** Everything is measured, the budgets are full, nobody is alerted, and specs and metrics fit together. */
    private void healthy(ProofStack stack) throws IOException, InterruptedException {
        Instant start = Instant.now();
        Patience.await(
                "base recordings of all SLOs",
                Duration.ofMinutes(3),
                () -> slos(stack, "slo:sli_total:rate").equals(running(stack)) ? Optional.of(FULL) : Optional.empty());
        assertThat(ServiceContracts.check(
                        stack.samples().checkout(),
                        Map.of(
                                address(stack, "API metrics"), "sampleapi",
                                address(stack, "worker metrics"), "sampleworker")))
                .as("contract of all services that run")
                .noneMatch(found -> found.severity() != Severity.NOTE);
        Duration wait = Duration.between(Instant.now(), stack.rollUp()).plusSeconds(360);
        Patience.await(
                "budgets of all SLOs",
                wait,
                () -> slos(stack, "slo:period_error_budget_remaining:ratio").equals(running(stack))
                        ? Optional.of(FULL)
                        : Optional.empty());
        Patience.sleepUntil(start.plus(OBSERVED));
        assertThat(stack.prometheus().query("slo:period_error_budget_remaining:ratio"))
                .allMatch(
                        budget -> budget.value() == FULL || budget.label("slo").endsWith("latency"));
        assertThat(stack.watch().all()).allMatch(seen -> seen.has(Map.of("alertname", HEARTBEAT)));
        verdicts.add(
                "healthy: alerts in the time of observation",
                "none",
                "none in " + Duration.between(start, Instant.now()).toSeconds() + " s",
                true);
    }

    private static URI address(ProofStack stack, String name) {
        return Objects.requireNonNull(stack.samples().urls().get(name), name);
    }

    private static Set<String> slos(ProofStack stack, String series) throws IOException {
        Set<String> names = new TreeSet<>();
        stack.prometheus()
                .query(series)
                .forEach(sample -> names.add(sample.label("service") + "/" + sample.label("slo")));
        return names;
    }

    private static Set<String> running(ProofStack stack) throws IOException {
        Set<String> names = new TreeSet<>();
        stack.samples().services().forEach(service -> service.slos()
                .forEach(slo ->
                        names.add(service.name().value() + "/" + slo.name().value())));
        return names;
    }

    /** From the beginning to the end, through all faults. */
    private void onlyWhatWasHurtAlerted(ProofStack stack) {
        List<AlertWatch.Seen> others = stack.watch().all().stream()
                .filter(seen -> !seen.has(Map.of("alertname", HEARTBEAT)))
                .filter(seen -> !isHurt(seen))
                .toList();
        verdicts.add(
                "alerts on anything that was not hurt",
                "none",
                others.isEmpty() ? "none" : others.toString(),
                others.isEmpty());
    }

    private static boolean isHurt(AlertWatch.Seen seen) {
        String alert = seen.labels().getOrDefault("alertname", "");
        return (alert.equals(PAGE) || HINTS.contains(alert))
                && FiringStage.hurt().anyMatch(effect -> seen.has(FiringStage.labels(effect)));
    }

    private void dashboards(ProofStack stack) throws IOException {
        Path root = stack.samples().checkout().root();
        DashboardQueries dashboards = new DashboardQueries(
                stack.prometheus(),
                Exceptions.parse(Files.readString(root.resolve("monitoring/grafana/empty-panels.txt"))));
        dashboards.ask(root.resolve("generated/grafana/dashboards"));
        List<String> unexplained = dashboards.unexplained();
        verdicts.add(
                dashboards.asked() + " queries of dashboards: refused",
                "none",
                dashboards.refused().isEmpty() ? "none" : dashboards.refused().toString(),
                dashboards.refused().isEmpty());
        verdicts.add(
                dashboards.panels() + " panels: empty without a reason",
                "none",
                unexplained.isEmpty() ? "none" : unexplained.toString(),
                unexplained.isEmpty());
    }

    private static void requireTools() {
        String path = System.getenv().getOrDefault("PATH", "");
        boolean installed = Tools.find(path, List.of("prometheus")).isPresent()
                && Tools.find(path, List.of("alertmanager", "prometheus-alertmanager"))
                        .isPresent();
        Assumptions.assumeTrue(
                installed || "true".equals(System.getenv("SLO_REQUIRE_TOOLS")),
                "prometheus or alertmanager is not installed");
    }
}
