package dev.slo.sample.loadgen;

import dev.slo.sample.loadgen.traffic.Bursts;
import dev.slo.sample.loadgen.traffic.Day;
import dev.slo.sample.loadgen.traffic.Route;
import dev.slo.sample.loadgen.traffic.SampleRoutes;
import dev.slo.sample.loadgen.traffic.TargetRate;
import dev.slo.sample.loadgen.traffic.Weights;
import dev.slo.sample.telemetry.Environment;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * How a run is configured.
 *
 * @param target {@code TARGET_URL}: the service that is asked
 * @param seed {@code SIMULATION_SEED}: equal seeds ask for the same things in the same order; random when not set
 * @param rps {@code RPS}: requests per second at noon
 * @param maxRps {@code MAX_RPS}: requests per second that are never exceeded
 * @param maxInFlight {@code MAX_IN_FLIGHT}: requests under way at once; what is due then waits, and its wait counts
 * @param timeout {@code REQUEST_TIMEOUT}
 * @param end {@code DURATION} and {@code COUNT}: when the run is over, whichever comes first; 0 for never
 * @param day {@code DAY_START_HOUR} (the clock's, in UTC) and {@code DAY_LENGTH}
 * @param burstChance {@code BURST_CHANCE}: of every 30 seconds
 * @param routes the usual ones, with {@code WEIGHTS} applied
 * @param management where metrics, health and truth are served
 * @param control {@code FAULTS_ENABLED}: whether the rate may be changed while it runs
 * @param summaryFile {@code SUMMARY_FILE}: gets the truth at the end, besides standard output
 */
record Settings(
        URI target,
        long seed,
        double rps,
        double maxRps,
        int maxInFlight,
        Duration timeout,
        End end,
        Day day,
        double burstChance,
        List<Route> routes,
        Address management,
        boolean control,
        Optional<String> summaryFile) {

    private static final double MOST_RPS = 20_000;
    private static final double SECONDS_OF_HOUR = 3_600;

    /** When a run is over; zero for never. */
    record End(Duration duration, long count) {}

    /** {@code HOST} and {@code METRICS_PORT}. */
    record Address(String host, int port) {}

    /** Reads the variables; whoever started the reading checks it. */
    static Settings read(Environment environment, Clock clock, long randomSeed) {
        return new Settings(
                environment.uri("TARGET_URL", "http://localhost:8080"),
                environment.seed("SIMULATION_SEED").orElse(randomSeed),
                environment.decimal("RPS", 20, 0, MOST_RPS),
                environment.decimal("MAX_RPS", 500, 1, MOST_RPS),
                environment.integer("MAX_IN_FLIGHT", 256, 1, 10_000),
                environment.duration("REQUEST_TIMEOUT", "10s"),
                new End(environment.duration("DURATION", "0s"), environment.integer("COUNT", 0, 0, Integer.MAX_VALUE)),
                day(environment, clock),
                environment.decimal("BURST_CHANCE", 0.02, 0, 1),
                routes(environment),
                new Address(environment.text("HOST", "0.0.0.0"), environment.integer("METRICS_PORT", 9090, 0, 65_535)),
                environment.flag("FAULTS_ENABLED", false),
                environment.optional("SUMMARY_FILE"));
    }

    private static Day day(Environment environment, Clock clock) {
        double now = LocalTime.now(clock).toSecondOfDay() / SECONDS_OF_HOUR;
        Duration length = environment.duration("DAY_LENGTH", "24h");
        if (length.isZero()) {
            environment.reject("DAY_LENGTH is 0s, and must be longer than that");
            length = Duration.ofDays(1);
        }
        return new Day(environment.decimal("DAY_START_HOUR", now, 0, 24), length);
    }

    private static List<Route> routes(Environment environment) {
        List<Route> usual = SampleRoutes.all();
        try {
            return Weights.apply(environment.text("WEIGHTS", ""), usual);
        } catch (IllegalArgumentException e) {
            environment.reject("WEIGHTS: " + e.getMessage());
            return usual;
        }
    }

    /** The rate that is aimed at. */
    TargetRate targetRate() {
        return new TargetRate(rps, maxRps, day, new Bursts(seed, burstChance));
    }
}
