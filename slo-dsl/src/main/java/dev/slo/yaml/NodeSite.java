package dev.slo.yaml;

import dev.slo.diagnostic.Origin;
import dev.slo.spec.Site;
import java.util.Optional;

/**
 * Where a node stands. Lines, columns and the places of single characters are worked out only when somebody asks.
 *
 * @param source what it stands in
 * @param node the node
 */
record NodeSite(SourceText source, Node node) implements Site {

    @Override
    public Origin whole() {
        return source.origin(node.stretch().start(), node.stretch().end());
    }

    @Override
    public Origin part(int from, int to) {
        Optional<Trace> trace =
                node instanceof Node.Scalar scalar ? ScalarTracer.trace(source, scalar) : Optional.empty();
        return trace.map(characters -> characters.stretch(from, to))
                .map(stretch -> source.origin(stretch.start(), stretch.end()))
                .orElseGet(this::whole);
    }
}
