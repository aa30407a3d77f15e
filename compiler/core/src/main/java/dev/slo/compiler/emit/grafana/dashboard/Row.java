package dev.slo.compiler.emit.grafana.dashboard;

import java.util.List;
import java.util.Map;

/**
 * A heading that folds the panels below it away. Panels of a folded row are asked for nothing until it is opened.
 *
 * @param id of the heading
 * @param title what is below
 * @param position of the heading
 * @param folded the panels of a folded row; empty when the row stands open and its panels follow it
 * @param open whether it stands open
 */
record Row(int id, String title, Position position, List<Panel> folded, boolean open) implements Element {

    @Override
    public Map<String, Object> tree() {
        return new Node()
                .put("type", "row")
                .put("id", id)
                .put("title", title)
                .put("collapsed", !open)
                .put("gridPos", position.tree())
                .put("panels", folded.stream().map(Panel::tree).toList())
                .tree();
    }
}
