package dev.slo.compiler.emit.grafana.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A whole dashboard.
 *
 * @param uid its address within Grafana, at most 40 characters; alerts link to it
 * @param title in lists and on top
 * @param description what question it answers
 * @param tags by which menus find it
 * @param span how far back it looks
 * @param sources the data sources that the reader chooses
 * @param variables further choices of the reader
 * @param annotations marks on the time axes
 * @param links on top of it
 * @param layout its panels
 */
public record Dashboard(
        String uid,
        String title,
        String description,
        List<String> tags,
        Span span,
        List<Source> sources,
        List<Variable> variables,
        List<Annotation> annotations,
        List<Link> links,
        Layout layout) {

    /** Grafana refuses longer ones. */
    public static final int LONGEST_UID = 40;

    /** The model of Grafana 11; later versions migrate it when they load it. */
    private static final int SCHEMA_VERSION = 39;

    private static final int SHARED_CROSSHAIR = 1;

    /** Refuses uids that Grafana would, and copies the lists. */
    public Dashboard {
        if (uid.isEmpty() || uid.length() > LONGEST_UID) {
            throw new IllegalArgumentException("a uid has 1 to " + LONGEST_UID + " characters: " + uid);
        }
        tags = List.copyOf(tags);
        sources = List.copyOf(sources);
        variables = List.copyOf(variables);
        annotations = List.copyOf(annotations);
        links = List.copyOf(links);
    }

    /** A default time range, and how often a dashboard over it asks again. */
    public enum Span {
        /** The last hour. */
        HOUR("now-1h", "30s"),
        /** The last six hours. */
        SIX_HOURS("now-6h", "30s"),
        /** The last day. */
        DAY("now-24h", "30s"),
        /** The last week; its queries are dear and its values slow. */
        WEEK("now-7d", "5m"),
        /** The last thirty days. */
        MONTH("now-30d", "5m");

        private final String from;
        private final String refresh;

        Span(String from, String refresh) {
            this.from = from;
            this.refresh = refresh;
        }
    }

    /** The dashboard as Grafana imports it; it can be edited in its source only. */
    public Map<String, Object> tree() {
        return new Node()
                .put("uid", uid)
                .put("title", title)
                .put("description", description)
                .put("tags", tags)
                .put("editable", false)
                .put("graphTooltip", SHARED_CROSSHAIR)
                .put("schemaVersion", SCHEMA_VERSION)
                .put("timezone", "browser")
                .put("time", new Node().put("from", span.from).put("to", "now"))
                .put("refresh", span.refresh)
                .put("templating", new Node().put("list", variableTrees()))
                .put(
                        "annotations",
                        new Node()
                                .put(
                                        "list",
                                        annotations.stream()
                                                .map(Annotation::tree)
                                                .toList()))
                .put("links", linkTrees())
                .put("panels", layout.elements().stream().map(Element::tree).toList())
                .tree();
    }

    private List<Map<String, Object>> variableTrees() {
        return Stream.concat(
                        sources.stream().map(Source::variable),
                        variables.stream().map(Variable::tree))
                .toList();
    }

    private List<Object> linkTrees() {
        List<Object> trees = new ArrayList<>();
        tags.stream().limit(1).forEach(tag -> trees.add(Link.menu("Dashboards", tag)));
        links.forEach(link -> trees.add(link.onTop()));
        return trees;
    }
}
