package dev.slo.yaml;

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
    private int offset;
    private Stretch tag;

    private Properties(SourceText source, Stretch place) {
        this.source = source;
        this.offset = place.start();
        this.limit = place.end();
        this.tag = place;
    }

    /**
     * The offset at which a node itself begins.
     *
     * @param tag the resolved tag, if the node has one; reported if it is not supported
     * @param place the stretch of the node with its properties
     */
    static int contentStart(Findings findings, NodeEvent event, Optional<String> tag, Stretch place) {
        if (tag.isEmpty() && event.getAnchor().isEmpty()) {
            return place.start();
        }
        Properties properties = new Properties(findings.source(), place);
        properties.skip();
        if (tag.isPresent() && !isAllowed(tag.get())) {
            Stretch written = properties.tag;
            findings.error(
                    YamlCodes.TAG,
                    written,
                    "the tag " + Visible.quoted(findings.source().between(written.start(), written.end()))
                            + " is not supported",
                    "remove it; a text that starts with ! belongs in quotes");
        }
        return properties.offset;
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
