package dev.slo.compiler.emit.promtool;

import java.util.List;

/** What happens to a service, phase after phase, from second 0 on; afterwards nothing is known. */
final class Timeline {

    private final List<Phase> phases;
    private final List<Stretch> stretches;

    /** The phases in their order. */
    Timeline(List<Phase> phases) {
        this.phases = List.copyOf(phases);
        this.stretches = Stretch.of(phases);
    }

    List<Phase> phases() {
        return phases;
    }

    /** Bad events between two seconds. */
    double bad(double from, double to) {
        return recordedBad(from, to, 0);
    }

    /** All events between two seconds. */
    double total(double from, double to) {
        return recordedTotal(from, to, 0);
    }

    /** The bad events that rates over a range tell of between two seconds: late, and smeared over the range. */
    double recordedBad(double from, double to, double range) {
        double sum = 0;
        for (Stretch stretch : stretches) {
            sum += stretch.recordedWithin(from, to, range) * stretch.bad();
        }
        return sum;
    }

    /** The same of all events. */
    double recordedTotal(double from, double to, double range) {
        double sum = 0;
        for (Stretch stretch : stretches) {
            sum += stretch.recordedWithin(from, to, range) * stretch.total();
        }
        return sum;
    }

    /** Seconds between two seconds that are part of a phase. */
    double seconds(double from, double to) {
        double sum = 0;
        for (Stretch stretch : stretches) {
            sum += stretch.within(from, to);
        }
        return sum;
    }

    /** The share of bad events; not a number without events. */
    double ratio(double from, double to) {
        return bad(from, to) / total(from, to);
    }

    /** When the last phase ends. */
    double end() {
        return stretches.isEmpty() ? 0 : stretches.get(stretches.size() - 1).end();
    }
}
