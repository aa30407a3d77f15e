package dev.slo.compiler.emit.grafana.board;

import dev.slo.compiler.emit.grafana.dashboard.Sketch;
import java.util.ArrayList;
import java.util.List;

/** Panels in two columns. */
final class Pairs {

    private static final int WHOLE = 24;

    private Pairs() {}

    /** The last of an odd number has its line to itself. */
    static List<Sketch> of(List<Sketch> panels) {
        List<Sketch> pairs = new ArrayList<>();
        for (Sketch panel : panels) {
            boolean alone = pairs.size() == panels.size() - 1 && panels.size() % 2 == 1;
            pairs.add(panel.sized(alone ? WHOLE : WHOLE / 2, panel.height()));
        }
        return pairs;
    }
}
