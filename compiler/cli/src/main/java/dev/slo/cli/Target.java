package dev.slo.cli;

/** The system that runs the rules; the constants are what {@code --target} takes. */
enum Target {
    /** Rule files and test files of Prometheus. */
    prometheus
}
