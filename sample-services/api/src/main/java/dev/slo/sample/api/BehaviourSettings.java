package dev.slo.sample.api;

import dev.slo.sample.api.domain.behaviour.Pause;
import dev.slo.sample.api.domain.behaviour.Simulation;
import dev.slo.sample.telemetry.Environment;
import java.util.SplittableRandom;

/**
 * How the simulated areas behave.
 *
 * @param simulation the seed, the tails and the speed
 * @param orders the share of requests for orders that fail
 * @param payments the share of payments that fail at the gateway, and of reads that fail
 * @param users the share of requests for people that fail
 * @param fraud the share of checks for fraud that fail
 */
record BehaviourSettings(Simulation simulation, double orders, double payments, double users, double fraud) {

    /** Where the settings start from; each can be set by itself. */
    private enum Profile {
        /** Fails and dawdles as services do. */
        REALISTIC,
        /** No failures, no tails, ten times as fast: every SLO holds. */
        HEALTHY
    }

    /** Reads {@code SIMULATE_PROFILE}, {@code SIMULATION_SEED} and the single settings. */
    static BehaviourSettings of(Environment environment) {
        boolean healthy = environment.choice("SIMULATE_PROFILE", Profile.REALISTIC) == Profile.HEALTHY;
        Simulation simulation = new Simulation(
                environment.seed("SIMULATION_SEED").orElseGet(() -> new SplittableRandom().nextLong()),
                environment.decimal("TAIL_RATE", healthy ? 0 : 0.01, 0, 1),
                environment.decimal("LATENCY_SCALE", healthy ? 0.1 : 1, 0, 10),
                Pause.SLEEP);
        return new BehaviourSettings(
                simulation,
                environment.decimal("ORDERS_ERROR_RATE", healthy ? 0 : 0.02, 0, 1),
                environment.decimal("PAYMENTS_ERROR_RATE", healthy ? 0 : 0.05, 0, 1),
                environment.decimal("USERS_ERROR_RATE", healthy ? 0 : 0.001, 0, 1),
                environment.decimal("FRAUD_FAILURE_RATE", healthy ? 0 : 0.03, 0, 1));
    }
}
