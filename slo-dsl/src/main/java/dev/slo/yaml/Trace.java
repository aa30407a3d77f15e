package dev.slo.yaml;

import dev.slo.yaml.Node.Stretch;
import java.util.Arrays;

/** Characters with the stretch of the source that each stands for. */
final class Trace {

    private final StringBuilder text = new StringBuilder();
    private int[] starts = new int[64];
    private int[] ends = new int[64];

    /** Adds a character that a stretch of the source stands for. */
    void add(int character, int start, int end) {
        int from = text.length();
        text.appendCodePoint(character);
        if (text.length() > starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
            ends = Arrays.copyOf(ends, 2 * ends.length);
        }
        Arrays.fill(starts, from, text.length(), start);
        Arrays.fill(ends, from, text.length(), end);
    }

    /** The characters added so far. */
    String text() {
        return text.toString();
    }

    /**
     * The stretch of the source behind some of the characters.
     *
     * @param from index of the first one in UTF-16 units
     * @param to index behind the last one
     */
    Stretch stretch(int from, int to) {
        int first = Math.min(from, text.length());
        int last = Math.min(to, text.length());
        int start = first < text.length() ? starts[first] : ends[text.length() - 1];
        return new Stretch(start, last > first ? ends[last - 1] : start);
    }
}
