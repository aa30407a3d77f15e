package dev.slo.sample.api.http;

import dev.slo.sample.telemetry.Health;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The routes, and which of them a request was for. What meters are told has few values, whatever strangers ask for: the
 * template of a route, or one word for all paths that are none; a known method, or one word for all others.
 */
final class RouteTable {

    /** The label of all paths that no route has. */
    static final String UNMATCHED = "unmatched";

    /** The attribute of a request that names the template of its route. */
    static final String TEMPLATE = "dev.slo.route";

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");
    private static final Set<String> PROBES = Set.of(Health.LIVE, Health.LIVE_TOO, Health.READY);
    private static final int NOT_FOUND = 404;

    private final List<Route> routes;

    RouteTable(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    List<Route> routes() {
        return routes;
    }

    /** The templates, each once. */
    Set<String> templates() {
        return routes.stream().map(Route::template).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The methods that a path takes. */
    String allowed(String path) {
        return routes.stream()
                .filter(route -> route.matches(path))
                .map(Route::method)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** The template of the route that a request was for; also of one with a method that its path does not take. */
    String template(HttpServletRequest request, int status) {
        Object handled = request.getAttribute(TEMPLATE);
        if (handled != null) {
            return handled.toString();
        }
        return status == NOT_FOUND
                ? UNMATCHED
                : routes.stream()
                        .filter(route -> route.matches(request.getRequestURI()))
                        .map(Route::template)
                        .findFirst()
                        .orElse(UNMATCHED);
    }

    /** The method as meters are told. */
    static String method(HttpServletRequest request) {
        return METHODS.contains(request.getMethod()) ? request.getMethod() : "OTHER";
    }

    /** Whether a path is one of the probes, which are not the callers' and are not measured. */
    static boolean isProbe(String path) {
        return PROBES.contains(path);
    }
}
