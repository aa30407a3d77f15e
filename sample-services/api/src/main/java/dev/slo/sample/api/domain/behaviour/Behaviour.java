package dev.slo.sample.api.domain.behaviour;

import java.time.Duration;

/** How one simulated part behaves: it takes its time, and it fails at a rate. */
public final class Behaviour {

    private final String name;
    private final Simulation simulation;
    private final Dice dice;
    private final double errorRate;

    /** The behaviour of the part of this name. */
    public Behaviour(String name, Simulation simulation, double errorRate) {
        this.name = name;
        this.simulation = simulation;
        this.dice = new Dice(simulation.seed(), name);
        this.errorRate = errorRate;
    }

    /** Takes its time. */
    public void work(Latency latency) {
        long nanos = latency.draw(dice, simulation.tailRate()).toNanos();
        simulation.pause().of(Duration.ofNanos((long) (nanos * simulation.latencyScale())));
    }

    /** Whether it fails this time. */
    public boolean fails() {
        return dice.happens(errorRate);
    }

    /**
     * Goes well, or not.
     *
     * @throws SimulatedFailure at the rate of its errors
     */
    public void succeedOrFail() {
        if (fails()) {
            throw new SimulatedFailure(name);
        }
    }

    /** The dice of this part, for choices of its own. */
    public Dice dice() {
        return dice;
    }
}
