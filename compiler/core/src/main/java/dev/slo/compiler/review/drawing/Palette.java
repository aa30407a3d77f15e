package dev.slo.compiler.review.drawing;

import java.util.List;

/** Colours of series that nothing else tells apart: those of Okabe and Ito, and for what is beyond them some of Tol. */
final class Palette {

    private static final List<String> COLOURS = List.of(
            "#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#8A8A8A", "#7A68C8", "#44AA99",
            "#AA4499", "#999933", "#CC6677");

    private Palette() {}

    static String colour(int index) {
        return COLOURS.get(index % COLOURS.size());
    }
}
