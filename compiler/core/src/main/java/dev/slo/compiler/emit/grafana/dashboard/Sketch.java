package dev.slo.compiler.emit.grafana.dashboard;

import dev.slo.promql.Expr;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A panel before it has a place.
 *
 * @param key names it within its dashboard; its id follows from it, so another panel more or less changes no id
 * @param title on top of it
 * @param description what it tells and what to do about it
 * @param visual how it draws
 * @param fields how it shows values
 * @param targets its queries
 * @param columns of a table, in their order; empty for everything else
 * @param links where to go on
 * @param width in columns of 24
 * @param height in lines of the grid
 */
public record Sketch(
        String key,
        String title,
        String description,
        Visual visual,
        Fields fields,
        List<Target> targets,
        List<Column> columns,
        List<Link> links,
        int width,
        int height) {

    /** Copies the lists. */
    public Sketch {
        targets = List.copyOf(targets);
        columns = List.copyOf(columns);
        links = List.copyOf(links);
    }

    /** A panel without queries yet, eight columns wide and eight lines high. */
    public static Sketch of(String key, String title, String description, Visual visual) {
        return new Sketch(key, title, description, visual, Fields.PLAIN, List.of(), List.of(), List.of(), 8, 8);
    }

    /** The same with one query more, whose series have a legend of their own. */
    public Sketch asking(String legend, Expr expr) {
        return with(new Target.Promql(expr, legend, shape(), Optional.empty(), false));
    }

    /** The same with one query more, all of whose series have one colour. */
    public Sketch asking(String legend, Expr expr, Colour colour) {
        return with(new Target.Promql(expr, legend, shape(), Optional.of(colour), false));
    }

    /** The same with one query more. */
    public Sketch with(Target target) {
        List<Target> more = new ArrayList<>(targets);
        more.add(target);
        return new Sketch(key, title, description, visual, fields, more, columns, links, width, height);
    }

    /** The same with exemplars for its last query; those of others would be the same ones. */
    public Sketch withExemplars() {
        List<Target> all = new ArrayList<>(targets);
        int last = all.size() - 1;
        if (all.get(last) instanceof Target.Promql query) {
            all.set(last, new Target.Promql(query.expr(), query.legend(), query.shape(), query.colour(), true));
        }
        return new Sketch(key, title, description, visual, fields, all, columns, links, width, height);
    }

    /** The same in a unit. */
    public Sketch in(Unit unit) {
        return with(fields.withUnit(unit));
    }

    /** The same with that many digits after the point. */
    public Sketch exactTo(int decimals) {
        return with(fields.withDecimals(decimals));
    }

    /** The same with an axis that starts at a value. */
    public Sketch from(String min) {
        return with(fields.between(Optional.of(new BigDecimal(min)), fields.max()));
    }

    /** The same with an axis that ends at a value. */
    public Sketch upTo(String max) {
        return with(fields.between(fields.min(), Optional.of(new BigDecimal(max))));
    }

    /** The same with thresholds. */
    public Sketch colouredBy(Thresholds thresholds) {
        return with(fields.withThresholds(thresholds));
    }

    /** The same with words in place of values. */
    public Sketch naming(ValueName... names) {
        return with(fields.withNames(List.of(names)));
    }

    /** The same with a text where there is no answer. */
    public Sketch otherwise(String text) {
        return with(fields.withNoValue(text));
    }

    /** The same with colours of single series, by their names in the legend. */
    public Sketch colouring(SortedMap<String, Colour> series) {
        return with(fields.withColours(series));
    }

    /** The same with these columns. */
    public Sketch showing(List<Column> shown) {
        return new Sketch(key, title, description, visual, fields, targets, shown, links, width, height);
    }

    /** The same with a link more. */
    public Sketch leadingTo(Link link) {
        List<Link> more = new ArrayList<>(links);
        more.add(link);
        return new Sketch(key, title, description, visual, fields, targets, columns, more, width, height);
    }

    /** The same under another key and title. */
    public Sketch named(String otherKey, String otherTitle) {
        return new Sketch(otherKey, otherTitle, description, visual, fields, targets, columns, links, width, height);
    }

    /** The same in another size. */
    public Sketch sized(int columnsOf24, int lines) {
        return new Sketch(key, title, description, visual, fields, targets, columns, links, columnsOf24, lines);
    }

    /** Where its queries go; a panel asks one source only. */
    Source source() {
        return targets.isEmpty() ? Source.PROMETHEUS : targets.get(0).source();
    }

    private Sketch with(Fields other) {
        return new Sketch(key, title, description, visual, other, targets, columns, links, width, height);
    }

    private Target.Shape shape() {
        if (visual instanceof Visual.Table) {
            return Target.Shape.TABLE;
        }
        if (visual instanceof Visual.Heatmap) {
            return Target.Shape.HEATMAP;
        }
        boolean latest =
                visual instanceof Visual.Stat || visual instanceof Visual.Gauge || visual instanceof Visual.Bars;
        return latest ? Target.Shape.LATEST : Target.Shape.RANGE;
    }
}
