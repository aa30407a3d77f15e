package dev.slo.sample.loadgen.traffic;

/**
 * One kind of request.
 *
 * @param service the area that it belongs to, the label {@code service}
 * @param method the HTTP method
 * @param path the route template, as the API labels its own metrics; never a raw path
 * @param weight how often it is chosen, relative to the others; 0 for never
 * @param content what a request of this kind asks for
 */
public record Route(String service, String method, String path, int weight, Content content) {

    /** How the route is named in configuration and reports, such as {@code GET /api/orders}. */
    public String name() {
        return method + " " + path;
    }

    /** The same kind, chosen more or less often. */
    Route weighing(int other) {
        return new Route(service, method, path, other, content);
    }
}
