package dev.slo.cli.render;

import java.util.Arrays;

/**
 * A line of a source as it is shown, with a stretch of it marked.
 *
 * @param text the line, clipped with {@code …} where it is too long
 * @param before cells in front of the stretch
 * @param marked cells of the stretch, at least one
 */
record Excerpt(String text, int before, int marked) {

    private static final int WIDEST = 100;
    private static final int LEAD = 24;
    private static final String ELLIPSIS = "…";

    /**
     * Cuts the excerpt out of a line.
     *
     * @param line the whole line
     * @param from index of the stretch's first code point, which may lie behind the line's end
     * @param to index behind its last one
     */
    static Excerpt of(String line, int from, int to) {
        int[] codePoints = line.codePoints().toArray();
        String[] shown = new String[codePoints.length];
        int[] columns = new int[codePoints.length + 1];
        for (int i = 0; i < codePoints.length; i++) {
            shown[i] = Cells.show(codePoints[i], columns[i]);
            columns[i + 1] = columns[i] + Cells.width(shown[i]);
        }
        int start = Math.min(from, codePoints.length);
        int end = Math.max(start, Math.min(to, codePoints.length));
        int first = columns[end] <= WIDEST ? 0 : firstShown(columns, start);
        int last = lastShown(columns, first);
        String text = (first > 0 ? ELLIPSIS : "")
                + String.join("", Arrays.asList(shown).subList(first, last))
                + (last < codePoints.length ? ELLIPSIS : "");
        int before = (first > 0 ? 1 : 0) + columns[start] - columns[first];
        int marked = columns[Math.max(start, Math.min(end, last))] - columns[start];
        return new Excerpt(text, before, Math.max(1, marked));
    }

    private static int firstShown(int[] columns, int start) {
        int first = start;
        while (first > 0 && columns[start] - columns[first - 1] <= LEAD) {
            first--;
        }
        return first;
    }

    private static int lastShown(int[] columns, int first) {
        int last = first;
        while (last < columns.length - 1 && columns[last + 1] - columns[first] <= WIDEST) {
            last++;
        }
        return last;
    }
}
