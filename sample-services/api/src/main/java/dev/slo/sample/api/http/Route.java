package dev.slo.sample.api.http;

import io.javalin.http.Handler;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One operation of the API: the single list of these makes the router, the series that exist from the start and, held by
 * a test, the OpenAPI document.
 *
 * @param template the path with its parameters in braces, which is the label of the metrics
 * @param statuses everything it may answer with; 500 always may happen
 */
record Route(String method, String template, SortedSet<Integer> statuses, Handler handler) {

    private static final int INTERNAL_ERROR = 500;

    static Route of(String method, String template, Handler handler, int... statuses) {
        SortedSet<Integer> all = new TreeSet<>();
        all.add(INTERNAL_ERROR);
        for (int status : statuses) {
            all.add(status);
        }
        return new Route(method, template, all, handler);
    }

    /** Whether a path is one of this template. */
    boolean matches(String path) {
        String[] wanted = template.split("/", -1);
        String[] given = path.split("/", -1);
        if (wanted.length != given.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            boolean parameter = wanted[i].startsWith("{");
            if (parameter ? given[i].isEmpty() : !wanted[i].equals(given[i])) {
                return false;
            }
        }
        return true;
    }
}
