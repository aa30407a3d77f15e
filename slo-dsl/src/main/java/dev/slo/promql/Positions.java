package dev.slo.promql;

import java.util.IdentityHashMap;

/**
 * Where the nodes of one parsed tree were written. Nodes are told apart by identity, as equal nodes occur at several
 * places of one text.
 */
public final class Positions {

    private final IdentityHashMap<Object, Span> spans = new IdentityHashMap<>();
    private final Span whole;

    /** Positions of a text of that length, none known yet. */
    Positions(int length) {
        this.whole = new Span(0, length);
    }

    /** Notes where a node, a matcher or a grouping stands. */
    <T> T note(T node, int from, int to) {
        spans.put(node, new Span(from, to));
        return node;
    }

    /** Where a node, matcher or grouping of this tree stands; the whole text for one of another tree. */
    public Span of(Object node) {
        return spans.getOrDefault(node, whole);
    }
}
