package dev.slo.compiler.emit.grafana.dashboard;

import java.util.List;
import java.util.Map;

/**
 * An address to go on to, from a panel or from a value.
 *
 * @param title what is there
 * @param url absolute, or relative to Grafana; may hold Grafana's variables
 */
public record Link(String title, String url) {

    /** Addresses outside Grafana open beside it. */
    Map<String, Object> tree() {
        return new Node()
                .put("title", title)
                .put("url", url)
                .put("targetBlank", !url.startsWith("/"))
                .tree();
    }

    /** The link among those on top of a dashboard. */
    Map<String, Object> onTop() {
        return base("link")
                .put("url", url)
                .put("targetBlank", !url.startsWith("/"))
                .tree();
    }

    /** A menu of all dashboards that carry a tag. */
    static Map<String, Object> menu(String title, String tag) {
        Node node = new Link(title, "").base("dashboards");
        return node.put("tags", List.of(tag))
                .put("asDropdown", true)
                .put("targetBlank", false)
                .tree();
    }

    private Node base(String type) {
        return new Node()
                .put("title", title)
                .put("type", type)
                .put("icon", "external link")
                .put("tooltip", "")
                .put("tags", List.of())
                .put("asDropdown", false)
                .put("includeVars", false)
                .put("keepTime", true);
    }
}
