package dev.slo.cli;

import dev.slo.cli.render.Style;

/** When to print in colour; the constants are what {@code --color} takes. */
enum Colour {
    /** On a terminal, unless NO_COLOR is set. */
    auto,
    /** Even into a pipe or a file. */
    always,
    /** Not at all. */
    never;

    /** The style of a stream. */
    Style on(Console console, boolean terminal) {
        boolean coloured =
                switch (this) {
                    case auto -> terminal && !console.refusesColour();
                    case always -> true;
                    case never -> false;
                };
        return coloured ? Style.COLOURED : Style.PLAIN;
    }
}
