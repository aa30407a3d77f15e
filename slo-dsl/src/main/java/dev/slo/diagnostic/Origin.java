package dev.slo.diagnostic;

import java.util.Comparator;

/** Where a part of a spec was written. */
public sealed interface Origin {

    /** Sorts by source, then by place; used to give diagnostics one order. */
    Comparator<Origin> ORDER = Comparator.comparing(Origin::source)
            .thenComparing(Origin::start)
            .thenComparing(origin -> origin.getClass().getSimpleName());

    /** The file's path as the user named it, {@code <stdin>}, or a Java file's name. */
    String source();

    /** The first character; {@code 1:1} where only the source as a whole is known. */
    Position start();

    /**
     * A stretch of a text file.
     *
     * @param source the file's path as the user named it, or {@code <stdin>}
     * @param start the first character
     * @param end the place behind the last character; equal to {@code start} for an empty stretch
     */
    record Text(String source, Position start, Position end) implements Origin {
        /** Refuses a stretch that ends before it starts. */
        public Text {
            if (end.compareTo(start) < 0) {
                throw new IllegalArgumentException(source + " " + start + ".." + end);
            }
        }

        @Override
        public String toString() {
            return source + ":" + start;
        }
    }

    /**
     * A line of Java code that declared something with the DSL.
     *
     * @param source the file's name, such as {@code ApiSlos.java}
     * @param line counted from 1
     */
    record JavaCode(String source, int line) implements Origin {
        @Override
        public Position start() {
            return new Position(line, 1);
        }

        @Override
        public String toString() {
            return source + ":" + line;
        }
    }

    /**
     * A source as a whole: a file that cannot be read, an option of the command line.
     *
     * @param source the file's path as the user named it, or the option
     */
    record Whole(String source) implements Origin {
        @Override
        public Position start() {
            return new Position(1, 1);
        }

        @Override
        public String toString() {
            return source;
        }
    }
}
