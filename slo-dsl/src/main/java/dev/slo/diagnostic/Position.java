package dev.slo.diagnostic;

import java.util.Comparator;

/**
 * A place in a text file.
 *
 * @param line counted from 1
 * @param column counted from 1, in Unicode code points
 */
public record Position(int line, int column) implements Comparable<Position> {

    private static final Comparator<Position> ORDER =
            Comparator.comparingInt(Position::line).thenComparingInt(Position::column);

    /** Refuses places before the first character. */
    public Position {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("position " + line + ":" + column);
        }
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
