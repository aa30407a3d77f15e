package dev.slo.sample.demo.proof;

import dev.slo.sample.demo.fault.Effect;
import dev.slo.sample.demo.samples.SampleStack;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the proof breaks. Shares are as small as still pages soon: fewer failures are outweighed sooner by good events, so
 * that the pages resolve within minutes and not when their windows have passed. No SLO is hurt by two of them.
 */
enum Harm {
    /** A part of the mails is refused. */
    EMAILS {
        @Override
        void begin(SampleStack stack) throws IOException {
            stack.workerSwitches().emailFailureRate(MAILS);
        }

        @Override
        void end(SampleStack stack) throws IOException {
            stack.workerSwitches().emailFailureRate(0);
        }

        @Override
        List<Effect> effects() {
            return List.of(effect("sampleworker", "email-delivery", Map.of(), MAILS, Optional.empty()));
        }
    },
    /** One route answers with a 5xx: its group, and the SLO that counts all routes; no other service has this route. */
    ROUTE {
        @Override
        void begin(SampleStack stack) throws IOException {
            stack.apiSwitches().errorRate(BROKEN_ROUTE, TASKS);
        }

        @Override
        void end(SampleStack stack) throws IOException {
            stack.apiSwitches().errorRate(BROKEN_ROUTE, 0);
        }

        @Override
        List<Effect> effects() {
            Optional<String> touched = requests(BROKEN_ROUTE);
            return List.of(
                    effect("sampleapi", "route-availability", Map.of("path", BROKEN_ROUTE), TASKS, touched),
                    effect("sampleapi", "requests-availability", Map.of(), TASKS, touched));
        }
    },
    /** One route is slow: the latency of its area, and a little of that of all requests, too little for a page. */
    LATENCY {
        @Override
        void begin(SampleStack stack) throws IOException {
            stack.apiSwitches().extraLatency(SLOW_ROUTE, Duration.ofMillis(800));
        }

        @Override
        void end(SampleStack stack) throws IOException {
            stack.apiSwitches().extraLatency(SLOW_ROUTE, Duration.ZERO);
        }

        @Override
        List<Effect> effects() {
            return List.of(effect("users", "latency", Map.of(), 1, requests(SLOW_ROUTE)));
        }
    };

    /** Its requests fail. */
    static final String BROKEN_ROUTE = "/api/tasks";

    /** Its answers are late. */
    static final String SLOW_ROUTE = "/api/users/{id}";

    private static final double MAILS = 0.08;
    private static final double TASKS = 0.35;

    abstract void begin(SampleStack stack) throws IOException;

    abstract void end(SampleStack stack) throws IOException;

    /** The objectives that page. */
    abstract List<Effect> effects();

    private static Effect effect(
            String service, String slo, Map<String, String> group, double share, Optional<String> touched) {
        return new Effect(service, slo, new TreeMap<>(group), share, touched);
    }

    private static Optional<String> requests(String route) {
        return Optional.of("sum(rate(http_requests_total{job=\"sampleapi\", path=\"" + route + "\"}[2m]))");
    }
}
