package dev.slo.yaml;

import dev.slo.yaml.Node.Stretch;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.common.Anchor;

/** The anchors of a document, and what its aliases cost. */
final class Anchors {

    /** Nodes that aliases may add to a document: 10,000 SLOs that share 50 nodes each. */
    static final long MAX_ALIASED = 500_000;

    private final Findings findings;
    private final Map<Anchor, Node> complete = new HashMap<>();
    private final Set<Anchor> open = new HashSet<>();
    private long aliased;

    Anchors(Findings findings) {
        this.findings = findings;
    }

    /** Notes that a list or mapping has begun; an alias of it would be inside it. */
    void begin(Optional<Anchor> anchor) {
        anchor.ifPresent(name -> {
            complete.remove(name);
            open.add(name);
        });
    }

    /** Notes a complete node. */
    void complete(Optional<Anchor> anchor, Node node) {
        anchor.ifPresent(name -> {
            open.remove(name);
            complete.put(name, node);
        });
    }

    /**
     * The node that an alias stands for; one that stands for a mistake where there is none.
     *
     * @return empty when the aliases of the document have become too expensive to read on
     */
    Optional<Node> resolve(Anchor name, Stretch place) {
        Node node = complete.get(name);
        if (node == null) {
            tellMissing(name, place);
            return Optional.of(new Node.Mistake(place));
        }
        aliased += node.size();
        if (aliased <= MAX_ALIASED) {
            return Optional.of(node);
        }
        findings.error(
                YamlCodes.ALIAS_BOMB,
                place,
                "the aliases of this document stand for more than " + MAX_ALIASED + " nodes",
                "use fewer aliases; common settings belong in defaults");
        return Optional.empty();
    }

    private void tellMissing(Anchor name, Stretch place) {
        if (open.contains(name)) {
            String message = "'*" + name.getValue() + "' stands inside its own anchor";
            findings.error(YamlCodes.RECURSIVE_ALIAS, place, message);
        } else {
            String message = "there is no anchor '&" + name.getValue() + "' before this alias";
            findings.error(YamlCodes.UNKNOWN_ALIAS, place, message, "put a text that starts with * in quotes");
        }
    }
}
