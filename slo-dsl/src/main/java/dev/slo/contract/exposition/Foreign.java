package dev.slo.contract.exposition;

import java.util.Optional;

/**
 * Texts that are no exposition at all, so that it would help nobody to be told of each of their lines.
 *
 * @param message what it is instead
 * @param hint what to do about it
 */
record Foreign(String message, String hint) {

    /** Bytes that are no UTF-8 arrive as the replacement character. */
    private static final String GZIP = "\u001F\uFFFD";

    private static final String LOOK = "look whether this is the place of the metrics";

    static final Foreign EMPTY =
            new Foreign("There are no metrics in here", LOOK + ", and whether the service has measured anything yet");

    private static final Foreign COMPRESSED =
            new Foreign("This is compressed by gzip", "unpack it, or let the server send it as it is");
    private static final Foreign BINARY = new Foreign(
            "This is no text in UTF-8", "metrics are such a text; some shells write UTF-16 when output goes to a file");
    private static final Foreign PAGE =
            new Foreign("This is a page and no metrics", LOOK + ", and whether the server asks for a login");

    /** What a text is that cannot be an exposition. */
    static Optional<Foreign> of(String text) {
        if (text.startsWith(GZIP)) {
            return Optional.of(COMPRESSED);
        }
        if (text.startsWith("\uFFFD") || text.startsWith("\0") || text.startsWith("\0", 1)) {
            return Optional.of(BINARY);
        }
        return text.stripLeading().startsWith("<") ? Optional.of(PAGE) : Optional.empty();
    }
}
