package dev.slo.benchmark;

import java.util.ArrayList;
import java.util.List;

/** Measured times in milliseconds. The median is told, as a machine that does other things makes single runs slow. */
final class Times {

    private final List<Double> millis = new ArrayList<>();

    void addNanos(long nanos) {
        millis.add(nanos / 1e6);
    }

    void addSeconds(double seconds) {
        millis.add(seconds * 1e3);
    }

    int count() {
        return millis.size();
    }

    double median() {
        List<Double> sorted = millis.stream().sorted().toList();
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }

    double fastest() {
        return millis.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    double slowest() {
        return millis.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }
}
