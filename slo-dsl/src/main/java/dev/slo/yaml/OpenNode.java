package dev.slo.yaml;

import dev.slo.yaml.Node.Stretch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;

/** A list or mapping whose end has not come yet. */
final class OpenNode {

    private final CollectionStartEvent event;
    private final int start;
    private final boolean mistake;
    private final List<Node> children = new ArrayList<>();
    private int lastEnd;

    OpenNode(CollectionStartEvent event, int start, boolean mistake) {
        this.event = event;
        this.start = start;
        this.mistake = mistake;
        this.lastEnd = start;
    }

    Optional<Anchor> anchor() {
        return event.getAnchor();
    }

    void add(Node child, int end) {
        children.add(child);
        lastEnd = end;
    }

    /** Its end: the bracket of a flow collection, the last child of a block, whose own end event comes late. */
    int end(int endOfEvent) {
        return event.isFlow() ? endOfEvent : Math.max(start, lastEnd);
    }

    Node close(int end) {
        long size = 1 + children.stream().mapToLong(Node::size).sum();
        Stretch stretch = new Stretch(start, end);
        if (mistake) {
            return new Node.Mistake(stretch);
        }
        if (!(event instanceof MappingStartEvent)) {
            return new Node.Sequence(children, stretch, size);
        }
        List<Node.Entry> entries = new ArrayList<>();
        for (int i = 0; i + 1 < children.size(); i += 2) {
            entries.add(new Node.Entry(children.get(i), children.get(i + 1)));
        }
        return new Node.Mapping(entries, stretch, size);
    }
}
