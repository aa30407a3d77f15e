package dev.slo.compiler.emit.grafana.dashboard;

import java.util.List;
import java.util.Map;

/**
 * An address to go on to, from a panel or from a value. Within Grafana the time range and the reader's choices go along,
 * so that a click out of an incident does not lead out of its hour, or to another data source.
 *
 * @param title what is there
 * @param url absolute, or relative to Grafana; may hold Grafana's variables
 * @param choices whether the choices of the reader go along; not for an address that makes some of them itself
 */
public record Link(String title, String url, boolean choices) {

    private static final String TIME = "${__url_time_range}";
    private static final String CHOICES = "${__all_variables}";

    /** An address to which the reader's choices go along. */
    public Link(String title, String url) {
        this(title, url, true);
    }

    /** Addresses outside Grafana open beside it. */
    Map<String, Object> tree() {
        return new Node()
                .put("title", title)
                .put("url", isWithin() ? url + (url.contains("?") ? "&" : "?") + kept() : url)
                .put("targetBlank", !isWithin())
                .tree();
    }

    private String kept() {
        return choices ? TIME + "&" + CHOICES : TIME;
    }

    private boolean isWithin() {
        return url.startsWith("/");
    }

    /** The link among those on top of a dashboard. */
    Map<String, Object> onTop() {
        return base("link", isWithin(), isWithin() && choices)
                .put("url", url)
                .put("targetBlank", !isWithin())
                .tree();
    }

    /** A menu of all dashboards that carry a tag; a choice made on one may not be there on another. */
    static Map<String, Object> menu(String title, String tag) {
        Node node = new Link(title, "").base("dashboards", true, false);
        return node.put("tags", List.of(tag))
                .put("asDropdown", true)
                .put("targetBlank", false)
                .tree();
    }

    private Node base(String type, boolean time, boolean variables) {
        return new Node()
                .put("title", title)
                .put("type", type)
                .put("icon", "external link")
                .put("tooltip", "")
                .put("tags", List.of())
                .put("asDropdown", false)
                .put("includeVars", variables)
                .put("keepTime", time);
    }
}
