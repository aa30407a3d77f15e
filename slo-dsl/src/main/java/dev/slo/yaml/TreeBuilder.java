package dev.slo.yaml;

import dev.slo.yaml.Node.Stretch;
import dev.slo.yaml.Node.Style;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * Builds the tree of one document. Steps that meet a limit, of nesting or of the nodes behind aliases, report it and say
 * that the document cannot be read on.
 */
final class TreeBuilder {

    /** The format itself needs 7. */
    static final int MAX_DEPTH = 50;

    private final Findings findings;
    private final Anchors anchors;
    private final Deque<OpenNode> open = new ArrayDeque<>();
    private @Nullable Node finished;

    TreeBuilder(Findings findings) {
        this.findings = findings;
        this.anchors = new Anchors(findings);
    }

    /** The root, once: empty while it is incomplete and after it was taken. */
    Optional<Node> root() {
        Optional<Node> root = Optional.ofNullable(finished);
        finished = null;
        return root;
    }

    void scalar(ScalarEvent event, Stretch place) {
        Properties properties = Properties.read(findings, event, event.getTag(), place);
        int start = properties.contentStart();
        int end = place.end();
        while (end > start && SourceText.isWhite(findings.source().at(end - 1))) {
            end--;
        }
        Stretch stretch = new Stretch(start, end);
        Node node = properties.areRefused()
                ? new Node.Mistake(stretch)
                : new Node.Scalar(event.getValue(), style(event.getScalarStyle()), stretch);
        anchors.complete(event.getAnchor(), node);
        add(node, end);
    }

    boolean alias(AliasEvent event, Stretch place) {
        Optional<Node> node = anchors.resolve(event.getAlias(), place);
        node.ifPresent(found -> add(found, place.end()));
        return node.isPresent();
    }

    boolean start(CollectionStartEvent event, Stretch place) {
        Properties properties = Properties.read(findings, event, event.getTag(), place);
        int start = properties.contentStart();
        if (open.size() == MAX_DEPTH) {
            findings.error(
                    YamlCodes.TOO_DEEP,
                    new Stretch(start, start),
                    "more than " + MAX_DEPTH + " lists and mappings stand inside each other");
            return false;
        }
        anchors.begin(event.getAnchor());
        open.push(new OpenNode(event, start, properties.areRefused()));
        return true;
    }

    void end(Stretch place) {
        OpenNode last = open.pop();
        int end = last.end(place.end());
        Node node = last.close(end);
        anchors.complete(last.anchor(), node);
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

    private static Style style(ScalarStyle style) {
        return switch (style) {
            case SINGLE_QUOTED -> Style.SINGLE_QUOTED;
            case DOUBLE_QUOTED -> Style.DOUBLE_QUOTED;
            case LITERAL -> Style.LITERAL;
            case FOLDED -> Style.FOLDED;
            default -> Style.PLAIN;
        };
    }
}
