package dev.slo.sample.demo.proof;

import dev.slo.sample.demo.client.PrometheusClient;
import dev.slo.sample.demo.expect.Forecaster;
import dev.slo.sample.demo.samples.Checkout;
import dev.slo.sample.demo.samples.SampleStack;
import dev.slo.sample.demo.samples.StackOptions;
import dev.slo.sample.demo.stack.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The stack as the proof wants it, and what watches it. */
final class ProofStack implements AutoCloseable {

    /** Requests per second until everything is healed. */
    static final double RPS = 18;

    private static final Duration UNTIL_ROLL_UP = Duration.ofSeconds(50);
    private static final String COMMITTED_GROUP_INTERVAL = "group_interval: \"5m\"";

    private final SampleStack samples;
    private final Instant rollUp;
    private final TruthLog api;
    private final TruthLog worker;
    private final AlertWatch watch;

    private ProofStack(SampleStack samples, Instant rollUp) {
        this.samples = samples;
        this.rollUp = rollUp;
        this.api = new TruthLog(samples.apiSwitches());
        this.worker = new TruthLog(samples.workerSwitches());
        this.watch = new AlertWatch(prometheus());
    }

    static ProofStack start() throws IOException, StackException, InterruptedException {
        StackOptions options = StackOptions.forTests(7, RPS)
                .with(Map.of(
                        "worker",
                        Map.of(
                                "WORKER_INTERVAL", "200ms",
                                "WORKER_IN_FLIGHT", "20",
                                "WORKER_RETRY_DELAY", "1s",
                                "SIMULATED_WORK_SCALE", "0.2"),
                        "load",
                        Map.of(
                                "WEIGHTS",
                                "GET /api/orders=13, POST /api/orders=2, GET /api/payments=8, GET /api/users/{id}=5,"
                                        + " GET /api/users=1, POST /api/users/auth=1, POST /api/tasks=10")));
        SampleStack samples = SampleStack.prepare(Checkout.of(SampleStack.class), options, part -> {});
        try {
            hurryNotifications(samples);
            samples.startSamples();
            WarmUp.await(List.of(samples.apiSwitches()));
            Instant rollUp = Instant.now().plus(UNTIL_ROLL_UP);
            placeRules(samples, rollUp);
            ProofStack stack = new ProofStack(samples, rollUp);
            samples.startMonitoring();
            return stack;
        } catch (IOException | StackException | InterruptedException | RuntimeException e) {
            samples.close();
            throw e;
        }
    }

    private static void placeRules(SampleStack samples, Instant rollUp) throws IOException {
        Path config = samples.folder().resolve("prometheus.yml");
        RuleFolders folders = new RuleFolders(samples.folder().resolve("rules"), rollUp);
        String text = Files.readString(config);
        for (Path file : samples.checkout().ruleFiles(List.of("sampleapi", "sampleworker"))) {
            text = text.replace(file.toString(), folders.place(file).toString());
        }
        Files.writeString(config, text);
    }

    /**
     * Of a group that was told already, Alertmanager tells no news for five minutes. Here it does after 20 s, so that the
     * proof need not wait; everything else about routes and receivers is as generated.
     */
    private static void hurryNotifications(SampleStack samples) throws IOException {
        Path config = samples.folder().resolve("alertmanager.yml");
        String text = Files.readString(config);
        if (!text.contains(COMMITTED_GROUP_INTERVAL)) {
            throw new IllegalStateException("the configuration of Alertmanager has no " + COMMITTED_GROUP_INTERVAL);
        }
        Files.writeString(config, text.replace(COMMITTED_GROUP_INTERVAL, "group_interval: \"20s\""));
    }

    SampleStack samples() {
        return samples;
    }

    PrometheusClient prometheus() {
        return samples.prometheus().orElseThrow();
    }

    AlertWatch watch() {
        return watch;
    }

    /** What the API counted. */
    TruthLog api() {
        return api;
    }

    /** What the worker counted. */
    TruthLog worker() {
        return worker;
    }

    /** When the five-minute means are made for the first time. */
    Instant rollUp() {
        return rollUp;
    }

    Forecaster forecaster() throws IOException {
        return new Forecaster(prometheus(), samples.services(), Clock.systemUTC());
    }

    /** The ends of all logs. */
    String logs() throws IOException {
        return Logs.ends(samples.folder());
    }

    @Override
    public void close() {
        watch.close();
        api.close();
        worker.close();
        samples.close();
    }
}
