package dev.slo.compiler.emit.grafana.dashboard;

import java.util.Map;
import java.util.Optional;

/** A data source that the reader of a dashboard chooses by a variable. */
public enum Source {
    /** Metrics. */
    PROMETHEUS("prometheus", "datasource", "Data source"),
    /** Logs. */
    LOKI("loki", "loki_datasource", "Loki data source"),
    /** Traces. */
    JAEGER("jaeger", "jaeger_datasource", "Jaeger data source");

    private final String plugin;
    private final String variable;
    private final String label;

    Source(String plugin, String variable, String label) {
        this.plugin = plugin;
        this.variable = variable;
        this.label = label;
    }

    String plugin() {
        return plugin;
    }

    /** What a panel or a target refers to it by. */
    Map<String, Object> reference() {
        return new Node().put("type", plugin).put("uid", "${" + variable + "}").tree();
    }

    /** The variable that holds the reader's choice; at first the one that Grafana has by default, if it is of the kind. */
    Map<String, Object> variable() {
        Node byDefault = new Node().put("selected", true).put("text", "default").put("value", "default");
        return new Node()
                .put("type", "datasource")
                .put("name", variable)
                .put("label", label)
                .put("description", "Where this dashboard reads from")
                .put("query", plugin)
                .put("current", this == PROMETHEUS ? Optional.of(byDefault) : Optional.empty())
                .put("refresh", 1)
                .tree();
    }
}
