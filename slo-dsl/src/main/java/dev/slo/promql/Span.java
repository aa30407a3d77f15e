package dev.slo.promql;

/**
 * A stretch of an expression's text.
 *
 * @param from index of the first character, in UTF-16 units
 * @param to index behind the last character
 */
public record Span(int from, int to) {

    /** Refuses stretches that end before they start. */
    public Span {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("span " + from + ".." + to);
        }
    }
}
