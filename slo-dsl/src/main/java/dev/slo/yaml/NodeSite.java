package dev.slo.yaml;

import dev.slo.diagnostic.Origin;
import dev.slo.spec.Site;
import java.util.Optional;

/**
 * Where a node stands. Lines, columns and the places of single characters are worked out only when somebody asks.
 *
 * @param source what it stands in
 * @param node the node
 * @param lead how many characters of the node's text are not part of the model's text, which begins behind them
 */
record NodeSite(SourceText source, Node node, int lead) implements Site {

    @Override
    public Origin whole() {
        return source.origin(node.stretch().start(), node.stretch().end());
    }

    @Override
    public Origin part(int from, int to) {
        Optional<Trace> trace =
                node instanceof Node.Scalar scalar ? ScalarTracer.trace(source, scalar) : Optional.empty();
        return trace.map(characters -> characters.stretch(from + lead, to + lead))
                .map(stretch -> source.origin(stretch.start(), stretch.end()))
                .orElseGet(this::whole);
    }
}
