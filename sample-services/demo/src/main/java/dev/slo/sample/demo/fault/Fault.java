package dev.slo.sample.demo.fault;

import dev.slo.sample.demo.samples.SampleStack;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Something that can be broken and healed. */
public enum Fault {
    /** The provider of mails refuses all of them. */
    FAIL_EMAILS("1", "fail-emails", "every mail is refused") {
        @Override
        public void breakIt(SampleStack stack) throws IOException {
            stack.workerSwitches().emailFailureRate(1);
        }

        @Override
        public void heal(SampleStack stack) throws IOException {
            // A worker that is started anew has no faults.
            if (stack.worker().isRunning()) {
                stack.workerSwitches().emailFailureRate(0);
            }
        }

        @Override
        public List<Effect> effects() {
            return List.of(Effect.onAll("sampleworker", "email-delivery", 1));
        }
    },
    /** Every answer of the API comes late. */
    SLOW_API("2", "slow-api", "every answer of the API takes 800 ms longer") {
        @Override
        public void breakIt(SampleStack stack) throws IOException {
            stack.apiSwitches().extraLatency(EVERY_ROUTE, Duration.ofMillis(800));
        }

        @Override
        public void heal(SampleStack stack) throws IOException {
            stack.apiSwitches().extraLatency(EVERY_ROUTE, Duration.ZERO);
        }

        @Override
        public List<Effect> effects() {
            return List.of(
                    Effect.onAll("sampleapi", "requests-latency", 1),
                    Effect.onAll("orders", "latency", 1),
                    Effect.onAll("payments", "latency", 1),
                    Effect.onAll("users", "latency", 1));
        }
    },
    /** Half of the requests for one route fail. */
    BREAK_ROUTE("3", "break-route", "half of the requests for /api/orders are answered with a 5xx") {
        @Override
        public void breakIt(SampleStack stack) throws IOException {
            stack.apiSwitches().errorRate(ONE_ROUTE, HALF);
        }

        @Override
        public void heal(SampleStack stack) throws IOException {
            stack.apiSwitches().errorRate(ONE_ROUTE, 0);
        }

        @Override
        public List<Effect> effects() {
            String touched = "sum(rate(http_requests_total{job=\"sampleapi\", path=\"" + ONE_ROUTE + "\"}[2m]))";
            return List.of(
                    Effect.onSome("orders", "availability", Map.of(), HALF, touched),
                    Effect.onSome("sampleapi", "route-availability", Map.of("path", ONE_ROUTE), HALF, touched),
                    Effect.onSome("sampleapi", "requests-availability", Map.of(), HALF, touched));
        }
    },
    /** The worker is stopped; tasks wait in the queue. */
    STOP_WORKER("4", "stop-worker", "the worker is stopped, and tasks wait in the queue") {
        @Override
        public void breakIt(SampleStack stack) {
            stack.worker().stop();
        }

        @Override
        public void heal(SampleStack stack) throws IOException {
            if (!stack.worker().isRunning()) {
                stack.worker().start();
            }
        }

        @Override
        public List<Effect> effects() {
            return List.of();
        }

        @Override
        public Optional<String> stopped() {
            return Optional.of("sampleworker");
        }
    };

    private static final String EVERY_ROUTE = "*";
    private static final String ONE_ROUTE = "/api/orders";
    private static final double HALF = 0.5;

    private final String key;
    private final String word;
    private final String title;

    Fault(String key, String word, String title) {
        this.key = key;
        this.word = word;
        this.title = title;
    }

    /** Breaks it. */
    public abstract void breakIt(SampleStack stack) throws IOException;

    /** Heals it; does nothing when it is not broken. */
    public abstract void heal(SampleStack stack) throws IOException;

    /** The objectives whose events fail. */
    public abstract List<Effect> effects();

    /** The service that is gone and has no data any more, if one is. */
    public Optional<String> stopped() {
        return Optional.empty();
    }

    /** The key in the menu. */
    public String key() {
        return key;
    }

    /** The word in scripts. */
    public String word() {
        return word;
    }

    /** What happens, for the menu. */
    public String title() {
        return title;
    }

    /** The fault of a key or a word. */
    public static Optional<Fault> named(String name) {
        return Arrays.stream(values())
                .filter(fault -> fault.key.equals(name) || fault.word.equals(name))
                .findFirst();
    }
}
