package dev.slo.compiler.emit.grafana.platform;

import dev.slo.compiler.emit.grafana.dashboard.Column;
import dev.slo.compiler.emit.grafana.dashboard.Dashboard;
import dev.slo.compiler.emit.grafana.dashboard.Layout;
import dev.slo.compiler.emit.grafana.dashboard.Link;
import dev.slo.compiler.emit.grafana.dashboard.Reading;
import dev.slo.compiler.emit.grafana.dashboard.Sketch;
import dev.slo.compiler.emit.grafana.dashboard.Source;
import dev.slo.compiler.emit.grafana.dashboard.Target;
import dev.slo.compiler.emit.grafana.dashboard.Unit;
import dev.slo.compiler.emit.grafana.dashboard.Variable;
import dev.slo.compiler.emit.grafana.dashboard.Visual;
import java.util.List;

/**
 * One request across services: its log lines by correlation id, its trace, where time went and where errors happened.
 * Logs come from Loki with the labels {@code service} and {@code level} and the structured metadata {@code correlationId}
 * and {@code trace_id}, traces from Jaeger.
 */
final class Tracing {

    static final String UID = "platform-tracing";

    private static final String LINES = "{service=~\".+\"} | correlationId=~\"${correlation_id:raw}.*\"";
    private static final String ERRORS =
            "{service=~\".+\", level=~\"(?i)(error|warn|warning|fatal)\"} | correlationId=~\"${correlation_id:raw}.*\"";
    private static final String COUNTED = "[$__auto]";

    private Tracing() {}

    /** The page of some service, whose traces it shows unless the reader names another. */
    static Dashboard dashboard(String service) {
        Page page = new Page(
                UID,
                "Request tracing",
                "One request across services: what was logged, where time went and where errors happened.",
                List.of(Source.LOKI, Source.JAEGER),
                List.of(
                        new Variable.Typed("correlation_id", "Correlation id", ""),
                        new Variable.Typed("trace_service", "Service of the traces", service),
                        new Variable.Typed("trace_id", "Trace id", "")),
                List.of());
        return page.around(new Layout().line(lines(), errors()).line(logs()).line(traces(), trace()));
    }

    private static Sketch lines() {
        return Page.lines("lines", "Lines by service", "How many lines each service wrote of this request.", Unit.COUNT)
                .with(counting(LINES, "service"));
    }

    private static Sketch errors() {
        return Page.lines("errors", "Where errors happen", "Warnings and errors by service and kind.", Unit.COUNT)
                .with(counting(ERRORS, "service, level"));
    }

    private static Target counting(String lines, String by) {
        String legend = by.contains("level") ? "{{service}} {{level}}" : "{{service}}";
        return new Target.Logql("sum by (" + by + ") (count_over_time(" + lines + " " + COUNTED + "))", legend, false);
    }

    private static Sketch logs() {
        return Page.sketch(
                        "logs",
                        "What was logged",
                        "All lines with the correlation id, oldest first; a line leads to its trace. Without an id, the"
                                + " lines of all requests.",
                        new Reading.Logs())
                .in(Unit.NONE)
                .with(new Target.Logql(LINES, "", true))
                .sized(24, 12);
    }

    /** Columns go by the names that Grafana's source for Jaeger gives them to show, which are not those of its fields. */
    private static Sketch traces() {
        Link open = new Link(
                "Show it on this page",
                "/d/" + UID + "?var-trace_id=${__value.raw}&${correlation_id:queryparam}&${trace_service:queryparam}"
                        + "&${loki_datasource:queryparam}&${jaeger_datasource:queryparam}",
                false);
        return Page.sketch(
                        "traces",
                        "Traces of the service",
                        "The latest traces of the service named above; a click on one shows it beside.",
                        new Visual.Table("Duration", true))
                .in(Unit.NONE)
                .with(new Target.Traces("$trace_service", "", 50))
                .showing(List.of(
                        Column.label("Trace ID", "Trace", 0).leadingTo(open),
                        Column.label("Trace name", "Operation", 0),
                        Column.label("Start time", "Start", 170),
                        Column.label("Duration", "Duration", 110)))
                .sized(10, 14);
    }

    private static Sketch trace() {
        return Page.sketch(
                        "trace",
                        "Latency breakdown",
                        "The spans of the trace on their time line: the long ones are where time went, the marked ones"
                                + " are where errors happened.",
                        new Reading.TraceView())
                .in(Unit.NONE)
                .with(new Target.Trace("$trace_id"))
                .sized(14, 14);
    }
}
