package dev.slo.compiler.emit.grafana.dashboard;

import java.util.Map;

/**
 * Where a panel stands on Grafana's grid of 24 columns.
 *
 * @param x column, from 0
 * @param y line, from 0; a line is about 30 pixels high
 * @param width in columns
 * @param height in lines
 */
record Position(int x, int y, int width, int height) {

    static final int COLUMNS = 24;

    Map<String, Object> tree() {
        return new Node()
                .put("h", height)
                .put("w", width)
                .put("x", x)
                .put("y", y)
                .tree();
    }
}
