package dev.slo.compiler.emit.grafana.dashboard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Puts sketches on the grid, from left to right and line by line, and gives them ids that follow from their keys. */
public final class Layout {

    private static final int FNV_OFFSET = 0x811C9DC5;
    private static final int FNV_PRIME = 0x01000193;

    private final List<Element> elements = new ArrayList<>();
    private final Set<Integer> ids = new HashSet<>();
    private int bottom;

    /** Places sketches side by side; what does not fit goes below. */
    public Layout line(Sketch... sketches) {
        return lines(List.of(sketches));
    }

    /** The same with as many as there are. */
    public Layout lines(List<Sketch> sketches) {
        Shelf shelf = new Shelf(bottom);
        sketches.forEach(sketch -> elements.add(shelf.place(sketch)));
        bottom = shelf.bottom();
        return this;
    }

    /** A heading for the panels placed after it. */
    public Layout heading(String key, String title) {
        elements.add(new Row(id(key), title, heading(), List.of(), true));
        bottom++;
        return this;
    }

    /**
     * Panels under a heading, folded away. Their lines are counted from the heading's own, wherever that stands: Grafana
     * moves them when the row is opened, and a row more above changes none of them.
     */
    public Layout folded(String key, String title, List<Sketch> sketches) {
        Row row = new Row(id(key), title, heading(), List.of(), false);
        Shelf shelf = new Shelf(1);
        List<Panel> panels = sketches.stream().map(shelf::place).toList();
        elements.add(new Row(row.id(), title, row.position(), panels, false));
        bottom++;
        return this;
    }

    List<Element> elements() {
        return List.copyOf(elements);
    }

    private Position heading() {
        return new Position(0, bottom, Position.COLUMNS, 1);
    }

    /** A hash of the key; of two keys with one hash the later one gets the next number. */
    private int id(String key) {
        int hash = FNV_OFFSET;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * FNV_PRIME;
        }
        int id = Math.max(1, hash & Integer.MAX_VALUE);
        while (!ids.add(id)) {
            id = id == Integer.MAX_VALUE ? 1 : id + 1;
        }
        return id;
    }

    /** A stack of lines that is filled from the left. */
    private final class Shelf {

        private int x;
        private int top;
        private int next;

        Shelf(int top) {
            this.top = top;
            this.next = top;
        }

        Panel place(Sketch sketch) {
            if (x + sketch.width() > Position.COLUMNS) {
                x = 0;
                top = next;
            }
            Position position = new Position(x, top, sketch.width(), sketch.height());
            x += sketch.width();
            next = Math.max(next, top + sketch.height());
            return new Panel(id(sketch.key()), sketch, position);
        }

        int bottom() {
            return next;
        }
    }
}
