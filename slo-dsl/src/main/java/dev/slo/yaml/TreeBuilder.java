package dev.slo.yaml;

import dev.slo.yaml.Node.Stretch;
import dev.slo.yaml.Node.Style;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * Builds the tree of one document. Steps that meet a limit, of nesting or of the nodes behind aliases, report it and say
 * that the document cannot be read on.
 */
final class TreeBuilder {

    /** The format itself needs 7. */
    static final int MAX_DEPTH = 50;

    /** Nodes that aliases may add to a document: 10,000 SLOs that share 50 nodes each. */
    static final long MAX_ALIASED = 500_000;

    private static final String STANDARD_TAG = "tag:yaml.org,2002:";
    private static final Set<String> STANDARD_TAGS = Set.of("str", "int", "float", "bool", "null", "seq", "map");

    private final Findings findings;
    private final Deque<OpenNode> open = new ArrayDeque<>();
    private final Map<Anchor, Node> anchors = new HashMap<>();
    private long aliased;
    private @Nullable Node finished;

    TreeBuilder(Findings findings) {
        this.findings = findings;
    }

    /** The root, once: empty while it is incomplete and after it was taken. */
    Optional<Node> root() {
        Optional<Node> root = Optional.ofNullable(finished);
        finished = null;
        return root;
    }

    void scalar(ScalarEvent event, Stretch place) {
        int start = contentStart(event, event.getTag(), place);
        Style style =
                switch (event.getScalarStyle()) {
                    case SINGLE_QUOTED -> Style.SINGLE_QUOTED;
                    case DOUBLE_QUOTED -> Style.DOUBLE_QUOTED;
                    case LITERAL -> Style.LITERAL;
                    case FOLDED -> Style.FOLDED;
                    default -> Style.PLAIN;
                };
        int end = place.end();
        while (end > start && SourceText.isWhite(findings.source().at(end - 1))) {
            end--;
        }
        Node node = new Node.Scalar(event.getValue(), style, new Stretch(start, end));
        event.getAnchor().ifPresent(anchor -> anchors.put(anchor, node));
        add(node, end);
    }

    boolean alias(AliasEvent event, Stretch place) {
        Anchor anchor = event.getAlias();
        Node node = anchors.get(anchor);
        if (node == null) {
            boolean inside = open.stream().anyMatch(parent -> parent.isAnchoredAs(anchor));
            if (inside) {
                findings.error(
                        YamlCodes.RECURSIVE_ALIAS, place, "'*" + anchor.getValue() + "' stands inside its own anchor");
            } else {
                findings.error(
                        YamlCodes.UNKNOWN_ALIAS,
                        place,
                        "there is no anchor '&" + anchor.getValue() + "' before this alias",
                        "put a text that starts with * in quotes");
            }
            return false;
        }
        aliased += node.size();
        if (aliased > MAX_ALIASED) {
            findings.error(
                    YamlCodes.ALIAS_BOMB,
                    place,
                    "the aliases of this document stand for more than " + MAX_ALIASED + " nodes",
                    "use fewer aliases; common settings belong in defaults");
            return false;
        }
        add(node, place.end());
        return true;
    }

    boolean start(CollectionStartEvent event, Stretch place) {
        int start = contentStart(event, event.getTag(), place);
        if (open.size() == MAX_DEPTH) {
            findings.error(
                    YamlCodes.TOO_DEEP,
                    new Stretch(start, start),
                    "more than " + MAX_DEPTH + " lists and mappings stand inside each other");
            return false;
        }
        event.getAnchor().ifPresent(anchors::remove);
        open.push(new OpenNode(event instanceof MappingStartEvent, event.isFlow(), start, event.getAnchor()));
        return true;
    }

    void end(Stretch place) {
        OpenNode last = open.pop();
        int end = last.end(place.end());
        Node node = last.close(end);
        last.anchor().ifPresent(anchor -> anchors.put(anchor, node));
        add(node, end);
    }

    private void add(Node node, int end) {
        OpenNode parent = open.peek();
        if (parent == null) {
            finished = node;
        } else {
            parent.add(node, end);
        }
    }

    /** Skips anchor and tag, and refuses tags that would change the meaning of a value. */
    private int contentStart(NodeEvent event, Optional<String> tag, Stretch place) {
        boolean standard = tag.isEmpty()
                || tag.get().equals("!")
                || (tag.get().startsWith(STANDARD_TAG)
                        && STANDARD_TAGS.contains(tag.get().substring(STANDARD_TAG.length())));
        boolean bare = tag.isEmpty() && event.getAnchor().isEmpty();
        Properties properties = bare ? new Properties(place.start(), place) : Properties.skip(findings.source(), place);
        if (!standard) {
            findings.error(
                    YamlCodes.TAG,
                    properties.last(),
                    "the tag '"
                            + findings.source()
                                    .between(
                                            properties.last().start(),
                                            properties.last().end()) + "' is not supported",
                    "remove it; a text that starts with ! belongs in quotes");
        }
        return properties.contentStart();
    }
}
