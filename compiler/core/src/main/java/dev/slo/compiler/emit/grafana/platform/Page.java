package dev.slo.compiler.emit.grafana.platform;

import dev.slo.compiler.emit.grafana.dashboard.Annotation;
import dev.slo.compiler.emit.grafana.dashboard.Colour;
import dev.slo.compiler.emit.grafana.dashboard.Dashboard;
import dev.slo.compiler.emit.grafana.dashboard.Layout;
import dev.slo.compiler.emit.grafana.dashboard.Link;
import dev.slo.compiler.emit.grafana.dashboard.Sketch;
import dev.slo.compiler.emit.grafana.dashboard.Source;
import dev.slo.compiler.emit.grafana.dashboard.Unit;
import dev.slo.compiler.emit.grafana.dashboard.Variable;
import dev.slo.compiler.emit.grafana.dashboard.Visual;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the dashboards about platforms have in common.
 *
 * @param uid address within Grafana
 * @param title in lists and on top
 * @param description what question it answers
 * @param sources the data sources that the reader chooses
 * @param variables further choices of the reader
 * @param marks on the time axes, besides deployments
 */
record Page(
        String uid,
        String title,
        String description,
        List<Source> sources,
        List<Variable> variables,
        List<Annotation> marks) {

    private static final Link OVERVIEW = new Link("All SLOs", "/d/slo-overview");

    Dashboard around(Layout layout) {
        Annotation deployments = new Annotation.Tagged("Deployments", "deployment", Colour.BLUE);
        return new Dashboard(
                uid,
                title,
                description,
                List.of("slo", "platform", "generated"),
                Dashboard.Span.SIX_HOURS,
                sources,
                variables,
                Stream.concat(marks.stream(), Stream.of(deployments)).toList(),
                List.of(OVERVIEW),
                layout);
    }

    static Sketch lines(String key, String title, String description, Unit unit) {
        return sketch(key, title, description, new Visual.TimeSeries(Visual.Lines.PLAIN))
                .in(unit)
                .from("0")
                .sized(12, 9);
    }

    static Sketch figure(String key, String title, String description, Unit unit) {
        return sketch(key, title, description, new Visual.Stat()).in(unit).sized(6, 4);
    }

    static Sketch sketch(String key, String title, String description, Visual visual) {
        return Sketch.of(key, title, description, visual).leadingTo(OVERVIEW);
    }
}
