package dev.slo.sample.loadgen.traffic;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Changes the weights of routes as configuration says: {@code *=0, POST /api/tasks=1} asks for tasks alone. Later
 * changes win; {@code *} is every route.
 */
public final class Weights {

    private static final Pattern CHANGE = Pattern.compile("(.+?) *= *([0-9]{1,6})");
    private static final String ALL = "*";

    private Weights() {}

    /**
     * The routes with changed weights.
     *
     * @throws IllegalArgumentException with a sentence for whoever wrote the text
     */
    public static List<Route> apply(String text, List<Route> routes) {
        List<Route> result = new ArrayList<>(routes);
        for (String change : text.split(",", -1)) {
            if (!change.isBlank()) {
                change(change.strip(), result);
            }
        }
        if (result.stream().allMatch(route -> route.weight() == 0)) {
            throw new IllegalArgumentException("no route is left: every weight is 0");
        }
        return List.copyOf(result);
    }

    private static void change(String change, List<Route> routes) {
        Matcher matcher = CHANGE.matcher(change);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + change + "' is not of the form 'GET /api/orders=5'");
        }
        String name = matcher.group(1);
        int weight = Integer.parseInt(matcher.group(2));
        if (!name.equals(ALL) && routes.stream().noneMatch(route -> route.name().equals(name))) {
            List<String> names = routes.stream().map(Route::name).toList();
            throw new IllegalArgumentException(
                    "there is no route '" + name + "', but " + String.join(", ", names) + " and *");
        }
        routes.replaceAll(route -> name.equals(ALL) || route.name().equals(name) ? route.weighing(weight) : route);
    }
}
