package dev.slo.sample.demo.samples;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * The environment variables of the samples in a stack: whom they talk to, and what keeps them foreseeable. What the options
 * say of a part wins.
 *
 * @param options of the stack
 * @param addresses of its parts
 * @param queue between the API and the worker
 */
record SampleVariables(StackOptions options, Addresses addresses, EmbeddedQueue queue) {

    /** For how long a task that was taken is hidden from others, as the queue and the worker have to agree on. */
    static final Duration VISIBILITY = Duration.ofSeconds(30);

    /** The worker ends when its poll does, and should do so before it is killed. */
    private static final Duration POLL_WAIT = Duration.ofSeconds(2);

    /** Of every sample. */
    Map<String, String> shared() {
        Map<String, String> shared = new TreeMap<>();
        shared.put("HOST", "127.0.0.1");
        shared.put("FAULTS_ENABLED", "true");
        shared.put("SIMULATION_SEED", Long.toString(options.seed()));
        shared.put("QUEUE_URL", queue.address(Queues.TASKS).toString());
        shared.put("AWS_ENDPOINT_URL_SQS", queue.endpoint().toString());
        shared.put("AWS_REGION", "eu-central-1");
        shared.put("AWS_ACCESS_KEY_ID", "demo");
        shared.put("AWS_SECRET_ACCESS_KEY", "demo");
        return shared;
    }

    Map<String, String> api() {
        return chosen("api", Map.of("PORT", Integer.toString(addresses.api()), "SIMULATE_PROFILE", "healthy"));
    }

    /** With the folder of its journal. */
    Map<String, String> worker(Path state) {
        return chosen(
                "worker",
                Map.of(
                        "WORKER_STATE_DIR",
                        state.toString(),
                        "WORKER_VISIBILITY",
                        VISIBILITY.toSeconds() + "s",
                        "WORKER_POLL_WAIT",
                        POLL_WAIT.toSeconds() + "s"));
    }

    /** At noon and without bursts: what is expected of a fault is computed from an even load. */
    Map<String, String> load() {
        return chosen(
                "load",
                Map.of(
                        "TARGET_URL",
                        Addresses.http(addresses.api()).toString(),
                        "RPS",
                        Double.toString(options.rps()),
                        "DAY_START_HOUR",
                        "12",
                        "BURST_CHANCE",
                        "0"));
    }

    private Map<String, String> chosen(String part, Map<String, String> usual) {
        Map<String, String> chosen = new TreeMap<>(usual);
        chosen.putAll(options.environmentOf(part));
        return chosen;
    }
}
