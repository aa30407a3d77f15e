package dev.slo.compiler.dashboard;

/**
 * A query of a panel.
 *
 * @param refId its name within the panel, such as {@code A}
 * @param source the data source's plugin: {@code prometheus}, {@code loki} or {@code tempo}
 * @param expr what is asked, with Grafana's variables still in it
 * @param legend name of its series, with labels as {@code {{label}}}; may be empty
 * @param instant whether it is asked for the latest values only, else for those of the whole time range
 * @param format what the answer is read as: {@code time_series}, {@code table} or {@code heatmap}
 */
public record PanelQuery(String refId, String source, String expr, String legend, boolean instant, String format) {

    /** Whether Prometheus answers it. */
    public boolean isPromql() {
        return source.equals("prometheus");
    }
}
