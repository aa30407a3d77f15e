package dev.slo.promql;

import static dev.slo.promql.PromqlFunction.Availability.ALWAYS;
import static dev.slo.promql.PromqlFunction.Availability.EXPERIMENTAL;
import static dev.slo.promql.PromqlFunction.Availability.LATER;
import static dev.slo.promql.PromqlFunction.Availability.UNTIL_3;
import static dev.slo.promql.ValueType.INSTANT;
import static dev.slo.promql.ValueType.RANGE;
import static dev.slo.promql.ValueType.SCALAR;
import static dev.slo.promql.ValueType.STRING;

import dev.slo.promql.PromqlFunction.Availability;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The functions of Prometheus 2.42 and of later versions up to 3.x, experimental ones included. */
final class Functions {

    private static final int UNLIMITED = Integer.MAX_VALUE;
    private static final Map<String, PromqlFunction> BY_NAME = table();

    private Functions() {}

    static Optional<PromqlFunction> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** All names, sorted. */
    static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }

    private static Map<String, PromqlFunction> table() {
        Table table = new Table();
        table.all("abs absent ceil exp floor ln log10 log2 sgn sort sort_desc sqrt timestamp", INSTANT, ALWAYS);
        table.all("acos acosh asin asinh atan atanh cos cosh deg rad sin sinh tan tanh", INSTANT, ALWAYS);
        table.all("histogram_count histogram_sum", INSTANT, ALWAYS);
        table.all("histogram_avg histogram_stddev histogram_stdvar", INSTANT, LATER);
        table.all("changes delta deriv idelta increase irate rate resets absent_over_time", RANGE, ALWAYS);
        table.all("avg_over_time count_over_time last_over_time max_over_time min_over_time", RANGE, ALWAYS);
        table.all("present_over_time stddev_over_time stdvar_over_time sum_over_time", RANGE, ALWAYS);
        table.all("first_over_time mad_over_time", RANGE, EXPERIMENTAL);
        table.all("ts_of_first_over_time ts_of_last_over_time", RANGE, EXPERIMENTAL);
        table.all("ts_of_max_over_time ts_of_min_over_time", RANGE, EXPERIMENTAL);
        for (String name : List.of(
                "day_of_month", "day_of_week", "day_of_year", "days_in_month", "hour", "minute", "month", "year")) {
            table.add(name, List.of(INSTANT), 0, 1, INSTANT, ALWAYS);
        }
        addScalars(table);
        addWithParameters(table);
        addLabelFunctions(table);
        return table.functions;
    }

    private static void addScalars(Table table) {
        table.add("pi", List.of(), 0, 0, SCALAR, ALWAYS);
        table.add("time", List.of(), 0, 0, SCALAR, ALWAYS);
        for (String name : List.of("start", "end", "range", "step")) {
            table.add(name, List.of(), 0, 0, SCALAR, EXPERIMENTAL);
        }
        table.exactly("scalar", List.of(INSTANT), SCALAR, ALWAYS);
        table.exactly("vector", List.of(SCALAR), INSTANT, ALWAYS);
    }

    private static void addWithParameters(Table table) {
        table.exactly("clamp", List.of(INSTANT, SCALAR, SCALAR), INSTANT, ALWAYS);
        table.exactly("clamp_max", List.of(INSTANT, SCALAR), INSTANT, ALWAYS);
        table.exactly("clamp_min", List.of(INSTANT, SCALAR), INSTANT, ALWAYS);
        table.add("round", List.of(INSTANT, SCALAR), 1, 2, INSTANT, ALWAYS);
        table.exactly("histogram_fraction", List.of(SCALAR, SCALAR, INSTANT), INSTANT, ALWAYS);
        table.exactly("histogram_quantile", List.of(SCALAR, INSTANT), INSTANT, ALWAYS);
        table.add("histogram_quantiles", List.of(INSTANT, STRING, SCALAR), 3, 12, INSTANT, EXPERIMENTAL);
        table.exactly("predict_linear", List.of(RANGE, SCALAR), INSTANT, ALWAYS);
        table.exactly("quantile_over_time", List.of(SCALAR, RANGE), INSTANT, ALWAYS);
        table.exactly("holt_winters", List.of(RANGE, SCALAR, SCALAR), INSTANT, UNTIL_3);
        table.exactly("double_exponential_smoothing", List.of(RANGE, SCALAR, SCALAR), INSTANT, EXPERIMENTAL);
        table.add("integral", List.of(RANGE, SCALAR), 1, 2, INSTANT, EXPERIMENTAL);
    }

    private static void addLabelFunctions(Table table) {
        table.exactly("label_replace", List.of(INSTANT, STRING, STRING, STRING, STRING), INSTANT, ALWAYS);
        table.add("label_join", List.of(INSTANT, STRING, STRING, STRING), 3, UNLIMITED, INSTANT, ALWAYS);
        table.add("sort_by_label", List.of(INSTANT, STRING), 1, UNLIMITED, INSTANT, EXPERIMENTAL);
        table.add("sort_by_label_desc", List.of(INSTANT, STRING), 1, UNLIMITED, INSTANT, EXPERIMENTAL);
        table.add("info", List.of(INSTANT, INSTANT), 1, 2, INSTANT, EXPERIMENTAL);
    }

    /** The table while it is filled. */
    private static final class Table {

        private final SortedMap<String, PromqlFunction> functions = new TreeMap<>();

        /** Functions of one argument that yield instant vectors. */
        private void all(String names, ValueType parameter, Availability availability) {
            for (String name : names.split(" ", -1)) {
                exactly(name, List.of(parameter), INSTANT, availability);
            }
        }

        private void exactly(String name, List<ValueType> parameters, ValueType result, Availability availability) {
            add(name, parameters, parameters.size(), parameters.size(), result, availability);
        }

        private void add(
                String name,
                List<ValueType> parameters,
                int fewest,
                int most,
                ValueType result,
                Availability availability) {
            functions.put(name, new PromqlFunction(name, parameters, fewest, most, result, availability));
        }
    }
}
