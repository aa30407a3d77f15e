package dev.slo.compiler.emit.promtool;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What happens to a service, phase after phase, from second 0 on.
 *
 * @param phases in their order; afterwards nothing is known
 */
record Timeline(List<Phase> phases) {

    /** Copies the phases. */
    Timeline {
        phases = List.copyOf(phases);
    }

    /** Bad events between two seconds. */
    double bad(double from, double to) {
        return integral(from, to, phase -> phase.bad().doubleValue());
    }

    /** All events between two seconds. */
    double total(double from, double to) {
        return integral(from, to, phase -> phase.traffic().doubleValue());
    }

    /** Seconds between two seconds that are part of a phase. */
    double seconds(double from, double to) {
        return integral(from, to, phase -> 1);
    }

    /** The share of bad events; not a number without events. */
    double ratio(double from, double to) {
        return bad(from, to) / total(from, to);
    }

    /** When the last phase ends. */
    double end() {
        return phases.stream().mapToDouble(phase -> phase.length().seconds()).sum();
    }

    private double integral(double from, double to, ToDoubleFunction<Phase> density) {
        double sum = 0;
        double start = 0;
        for (Phase phase : phases) {
            double end = start + phase.length().seconds();
            sum += Math.max(0, Math.min(end, to) - Math.max(start, from)) * density.applyAsDouble(phase);
            start = end;
        }
        return sum;
    }
}
