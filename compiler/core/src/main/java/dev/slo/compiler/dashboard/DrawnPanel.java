package dev.slo.compiler.dashboard;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A panel with its place among all others, as if every row of the dashboard stood open.
 *
 * @param id unique within the dashboard
 * @param row title of the row that it belongs to; empty for none
 * @param title on top of it
 * @param description what it tells; may be empty
 * @param type Grafana's panel type, such as {@code timeseries}
 * @param x column of its left edge, from 0 to 23
 * @param y line of its upper edge
 * @param width in columns of 24
 * @param height in lines
 * @param queries what it asks, in the order of the file
 * @param json the whole panel, for what else a drawing needs: {@code fieldConfig}, {@code options}, {@code
 *     transformations}
 */
public record DrawnPanel(
        int id,
        String row,
        String title,
        String description,
        String type,
        int x,
        int y,
        int width,
        int height,
        List<PanelQuery> queries,
        JsonNode json) {

    /** Copies the queries. */
    public DrawnPanel {
        queries = List.copyOf(queries);
    }

    /** What it is called where several panels have one title: the row's title stands before its own. */
    public String name() {
        return row.isEmpty() ? title : row + " / " + title;
    }

    /** Whether it is the heading of a row and not a panel that draws something. */
    public boolean isHeading() {
        return type.equals("row");
    }
}
