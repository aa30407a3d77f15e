package dev.slo.compiler.routing;

import dev.slo.spec.reading.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A route with those below it.
 *
 * @param receiver its own, or that of the route above
 * @param matches what has to hold for an alert to take it
 * @param goesOn whether its siblings are tried, too
 * @param children tried in their order; the route itself is for alerts that take none of them
 */
record Route(String receiver, List<LabelMatch> matches, boolean goesOn, List<Route> children) {

    /** A route and those below it. */
    static Route read(Tree tree, String above) {
        String receiver = Parts.text(tree, "receiver").orElse(above);
        return new Route(
                receiver,
                LabelMatch.read(tree, "matchers", "match", "match_re"),
                Parts.text(tree, "continue").filter("true"::equals).isPresent(),
                Parts.items(tree, "routes").stream()
                        .map(child -> read(child, receiver))
                        .toList());
    }

    /** The receivers of an alert, in the order of the routes; none if it does not take this route. */
    List<String> receivers(Map<String, String> labels) {
        if (!matches.stream().allMatch(match -> match.accepts(labels))) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        for (Route child : children) {
            List<String> below = child.receivers(labels);
            found.addAll(below);
            if (!below.isEmpty() && !child.goesOn()) {
                break;
            }
        }
        return found.isEmpty() ? List.of(receiver) : found;
    }
}
