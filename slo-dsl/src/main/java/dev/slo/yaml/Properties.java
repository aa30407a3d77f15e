package dev.slo.yaml;

import dev.slo.diagnostic.Visible;
import dev.slo.yaml.Node.Stretch;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.events.NodeEvent;

/** Reads over the properties before a node, such as {@code &anchor !!str}, and refuses tags that change its meaning. */
final class Properties {

    private static final String STANDARD = "tag:yaml.org,2002:";
    private static final Set<String> ALLOWED = Set.of("str", "int", "float", "bool", "null", "seq", "map");

    private final SourceText source;
    private final int limit;
    private final Optional<String> refused;
    private int offset;
    private Stretch tag;

    private Properties(SourceText source, Stretch place, Optional<String> refused) {
        this.refused = refused;
        this.source = source;
        this.offset = place.start();
        this.limit = place.end();
        this.tag = place;
    }

    /**
     * Reads the properties of a node.
     *
     * @param tag the resolved tag, if the node has one; reported if it is not supported
     * @param place the stretch of the node with its properties
     */
    static Properties read(Findings findings, NodeEvent event, Optional<String> tag, Stretch place) {
        Properties properties = new Properties(findings.source(), place, tag.filter(found -> !isAllowed(found)));
        if (tag.isPresent() || event.getAnchor().isPresent()) {
            properties.skip();
        }
        if (properties.areRefused()) {
            Stretch written = properties.tag;
            findings.error(
                    YamlCodes.TAG,
                    written,
                    "the tag " + Visible.quoted(findings.source().between(written.start(), written.end()))
                            + " is not supported",
                    "remove it; a text that starts with ! belongs in quotes");
        }
        return properties;
    }

    /** The offset at which the node itself begins. */
    int contentStart() {
        return offset;
    }

    /** Whether the node has a tag that is not supported. */
    boolean areRefused() {
        return refused.isPresent();
    }

    private static boolean isAllowed(String tag) {
        return tag.equals("!") || (tag.startsWith(STANDARD) && ALLOWED.contains(tag.substring(STANDARD.length())));
    }

    /** Moves behind anchor, tag, white space and comments. */
    private void skip() {
        while (offset < limit) {
            int c = source.at(offset);
            int start = offset;
            if (c == '&' || c == '!') {
                skipUntil(true);
                tag = c == '!' ? new Stretch(start, offset) : tag;
            } else if (c == '#') {
                skipUntil(false);
            } else if (SourceText.isWhite(c)) {
                offset++;
            } else {
                return;
            }
        }
    }

    /** Moves to the next white space, or to the end of the line. */
    private void skipUntil(boolean anyWhite) {
        while (offset < limit
                && !(anyWhite ? SourceText.isWhite(source.at(offset)) : SourceText.isBreak(source.at(offset)))) {
            offset++;
        }
    }
}
