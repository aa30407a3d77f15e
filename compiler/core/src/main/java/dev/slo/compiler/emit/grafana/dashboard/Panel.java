package dev.slo.compiler.emit.grafana.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A sketch in its place.
 *
 * @param id unique within the dashboard
 * @param sketch what it shows
 * @param position where
 */
record Panel(int id, Sketch sketch, Position position) implements Element {

    /** The name of the target at an index: A, B, ... Z, AA, AB. */
    static String refId(int index) {
        String last = Character.toString('A' + index % 26);
        return index < 26 ? last : refId(index / 26 - 1) + last;
    }

    @Override
    public Map<String, Object> tree() {
        Node node = new Node()
                .put("type", sketch.visual().type())
                .put("id", id)
                .put("title", sketch.title())
                .put("description", sketch.description())
                .put("gridPos", position.tree());
        if (sketch.visual().drawsData()) {
            node.put("datasource", sketch.source().reference())
                    .put("targets", targets())
                    .put("fieldConfig", sketch.fields().tree(sketch.visual(), sketch.targets(), sketch.columns()));
        }
        if (!sketch.columns().isEmpty()) {
            node.put(
                    "transformations",
                    Column.transformations(sketch.columns(), sketch.targets().size()));
        }
        return node.put("options", sketch.visual().options(sketch.targets().size()))
                .putUnlessEmpty("links", sketch.links().stream().map(Link::tree).toList())
                .tree();
    }

    private List<Object> targets() {
        List<Object> trees = new ArrayList<>();
        for (int i = 0; i < sketch.targets().size(); i++) {
            trees.add(sketch.targets().get(i).tree(refId(i)));
        }
        return trees;
    }
}
