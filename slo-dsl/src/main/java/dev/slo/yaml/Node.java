package dev.slo.yaml;

import dev.slo.diagnostic.Visible;
import java.util.List;

/** A node of a YAML document with its place, free of the YAML library. An alias is the node of its anchor. */
sealed interface Node {

    /** The stretch of the source that the node takes, without surrounding white space, anchor and tag. */
    Stretch stretch();

    /** The number of nodes from here down, aliases followed. */
    long size();

    /** What the node is, for messages: with an article. */
    String description();

    /**
     * A stretch of a source.
     *
     * @param start offset of the first character
     * @param end offset behind the last one
     */
    record Stretch(int start, int end) {}

    /** How a scalar is written. */
    enum Style {
        /** Without quotes. */
        PLAIN,
        /** Within {@code '}. */
        SINGLE_QUOTED,
        /** Within {@code "}. */
        DOUBLE_QUOTED,
        /** A block after {@code |}. */
        LITERAL,
        /** A block after {@code >}. */
        FOLDED
    }

    /**
     * A single value.
     *
     * @param text what it says, escapes resolved and lines folded
     * @param style how it is written
     */
    record Scalar(String text, Style style, Stretch stretch) implements Node {

        /** Whether YAML reads it as no value at all. */
        boolean isNull() {
            return style == Style.PLAIN
                    && switch (text) {
                        case "", "~", "null", "Null", "NULL" -> true;
                        default -> false;
                    };
        }

        @Override
        public long size() {
            return 1;
        }

        @Override
        public String description() {
            return isNull() ? "nothing" : Visible.quoted(text);
        }
    }

    /** A list. */
    record Sequence(List<Node> items, Stretch stretch, long size) implements Node {
        @Override
        public String description() {
            return "a list";
        }
    }

    /** A mapping; may hold a key twice. */
    record Mapping(List<Entry> entries, Stretch stretch, long size) implements Node {
        @Override
        public String description() {
            return "a mapping";
        }
    }

    /** What could not be read and was reported; nothing more is said about it. */
    record Mistake(Stretch stretch) implements Node {
        @Override
        public long size() {
            return 1;
        }

        @Override
        public String description() {
            return "a mistake";
        }
    }

    /** A key and its value. */
    record Entry(Node key, Node value) {}
}
