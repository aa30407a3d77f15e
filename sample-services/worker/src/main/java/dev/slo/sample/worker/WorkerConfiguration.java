package dev.slo.sample.worker;

import dev.slo.sample.telemetry.Environment;
import dev.slo.sample.worker.adapter.provider.Faults;
import dev.slo.sample.worker.adapter.sqs.SqsTaskQueue;
import dev.slo.sample.worker.domain.mail.Attempts;
import dev.slo.sample.worker.domain.mail.SimulatedWork;
import dev.slo.sample.worker.domain.task.Redelivery;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How the worker is set, from its environment; the table of variables is in the samples' README.
 *
 * @param interval between the mails that no task asks for; zero sends none
 * @param provider where mails go; a simulated provider when there is none
 * @param patience how long to wait for the provider's answer
 * @param inFlight how many deliveries may be in work
 * @param shutdown how long what is in work may take after SIGTERM
 * @param stuckAfter how long the polling loop may take to come round
 * @param stateEvery how often the queue is asked for its state
 * @param stateDir where the journal of done tasks is
 * @param stateRetention how long a done task is remembered
 * @param faults what goes wrong from the start
 * @param faultSwitch whether faults may be changed on the management port
 */
record WorkerConfiguration(
        String host,
        int metricsPort,
        SqsTaskQueue.Settings queue,
        Duration interval,
        Optional<URI> provider,
        Duration patience,
        Attempts attempts,
        SimulatedWork work,
        Redelivery redelivery,
        int inFlight,
        Duration shutdown,
        Duration stuckAfter,
        Duration stateEvery,
        Path stateDir,
        Duration stateRetention,
        Faults faults,
        boolean faultSwitch,
        long seed) {

    /** Reads all variables; what is wrong is told when the environment is checked. */
    static WorkerConfiguration of(Environment environment) {
        SqsTaskQueue.Settings queue = queue(environment);
        long seed = environment.seed("SIMULATION_SEED").orElseGet(System::nanoTime);
        Duration stuckAfter = environment.duration("WORKER_STUCK_AFTER", "60s");
        return new WorkerConfiguration(
                environment.text("HOST", "0.0.0.0"),
                environment.integer("METRICS_PORT", 9090, 0, 65_535),
                queue,
                environment.duration("WORKER_INTERVAL", "5s"),
                environment.uri("MAIL_PROVIDER_URL"),
                positive(environment, "MAIL_PROVIDER_TIMEOUT", "10s"),
                new Attempts(
                        environment.integer("WORKER_MAIL_ATTEMPTS", 2, 1, 10),
                        environment.duration("WORKER_MAIL_ATTEMPT_PAUSE", "100ms")),
                new SimulatedWork(environment.decimal("SIMULATED_WORK_SCALE", 1, 0, 100), seed),
                new Redelivery(positive(environment, "WORKER_RETRY_DELAY", "5s")),
                environment.integer("WORKER_IN_FLIGHT", 10, 1, 1_000),
                environment.duration("WORKER_SHUTDOWN_TIMEOUT", "25s"),
                stuckAfter,
                positive(environment, "WORKER_QUEUE_STATE_INTERVAL", "10s"),
                Path.of(environment.text("WORKER_STATE_DIR", "worker-state")),
                positive(environment, "WORKER_STATE_RETENTION", "15d"),
                faults(environment),
                environment.flag("FAULTS_ENABLED", false),
                seed);
    }

    private static SqsTaskQueue.Settings queue(Environment environment) {
        String url = environment.required("QUEUE_URL");
        Duration pollWait = environment.duration("WORKER_POLL_WAIT", "20s");
        if (pollWait.compareTo(Duration.ofSeconds(20)) > 0 || pollWait.toMillis() % 1_000 != 0) {
            environment.reject("WORKER_POLL_WAIT must be whole seconds up to 20s, the most that SQS waits");
        }
        Duration visibility = environment.duration("WORKER_VISIBILITY", "300s");
        if (visibility.compareTo(Duration.ofSeconds(1)) < 0
                || visibility.compareTo(Duration.ofHours(12)) > 0
                || visibility.toMillis() % 1_000 != 0) {
            environment.reject("WORKER_VISIBILITY must be whole seconds from 1s to 12h, as SQS takes them");
        }
        return new SqsTaskQueue.Settings(
                url.isEmpty() ? URI.create("") : environment.uri("QUEUE_URL", ""),
                environment.text("AWS_REGION", "eu-central-1"),
                environment.uri("AWS_ENDPOINT_URL_SQS"),
                pollWait,
                visibility);
    }

    private static Faults faults(Environment environment) {
        boolean enabled = environment.flag("FAIL_SIMULATE_ENABLED", false);
        double rate = environment.decimal("FAIL_SIMULATE_RATE", 1, 0, 1);
        return enabled ? new Faults(rate, Duration.ZERO, false) : Faults.NONE;
    }

    private static Duration positive(Environment environment, String name, String fallback) {
        Duration value = environment.duration(name, fallback);
        if (value.isZero()) {
            environment.reject(name + " must be longer than nothing");
        }
        return value;
    }
}
