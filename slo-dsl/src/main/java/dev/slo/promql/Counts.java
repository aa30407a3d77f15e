package dev.slo.promql;

/** Numbers of things in messages. */
final class Counts {

    private Counts() {}

    static String arguments(int count) {
        return count == 1 ? "one argument" : count + " arguments";
    }
}
