package dev.slo.promql;

import java.util.List;

/**
 * The signature of a function.
 *
 * @param name as Prometheus writes it; the case matters
 * @param parameters types of the arguments; the last one holds for all further arguments
 * @param fewest arguments that a call must have
 * @param most arguments that a call may have
 * @param result type of the value
 * @param availability where Prometheus knows it
 */
record PromqlFunction(
        String name, List<ValueType> parameters, int fewest, int most, ValueType result, Availability availability) {

    /** Which servers know a function. */
    enum Availability {
        /** Every server from 2.42 on. */
        ALWAYS,
        /** Servers before 3.0. */
        UNTIL_3,
        /** Servers newer than 2.42. */
        LATER,
        /** Newer servers that run with experimental functions enabled. */
        EXPERIMENTAL
    }

    /** Copies the types. */
    PromqlFunction {
        parameters = List.copyOf(parameters);
    }

    /** Type of the argument at that index, from 0. */
    ValueType parameter(int index) {
        return parameters.get(Math.min(index, parameters.size() - 1));
    }

    /** A number of arguments in words. */
    static String arguments(int count) {
        return count == 1 ? "one argument" : count + " arguments";
    }
}
