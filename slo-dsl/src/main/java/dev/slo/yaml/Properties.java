package dev.slo.yaml;

import dev.slo.yaml.Node.Stretch;

/**
 * The properties before a node, such as {@code &anchor !!str}.
 *
 * @param contentStart offset of the node itself
 * @param last the last tag; the node's own place without one
 */
record Properties(int contentStart, Stretch last) {

    /** Reads over anchor, tag, white space and comments at the start of a place. */
    static Properties skip(SourceText source, Stretch place) {
        int offset = place.start();
        Stretch tag = place;
        while (offset < place.end()) {
            int c = source.at(offset);
            if (c == '&' || c == '!') {
                int end = offset;
                while (end < place.end() && !SourceText.isWhite(source.at(end))) {
                    end++;
                }
                tag = c == '!' ? new Stretch(offset, end) : tag;
                offset = end;
            } else if (c == '#') {
                offset = endOfLine(source, offset);
            } else if (SourceText.isWhite(c)) {
                offset++;
            } else {
                return new Properties(offset, tag);
            }
        }
        return new Properties(place.end(), tag);
    }

    private static int endOfLine(SourceText source, int offset) {
        int end = offset;
        while (end < source.length() && !SourceText.isBreak(source.at(end))) {
            end++;
        }
        return end;
    }
}
