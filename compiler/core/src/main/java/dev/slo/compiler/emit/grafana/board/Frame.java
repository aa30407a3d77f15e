package dev.slo.compiler.emit.grafana.board;

import dev.slo.compiler.emit.grafana.dashboard.Annotation;
import dev.slo.compiler.emit.grafana.dashboard.Colour;
import dev.slo.compiler.emit.grafana.dashboard.Dashboard;
import dev.slo.compiler.emit.grafana.dashboard.Layout;
import dev.slo.compiler.emit.grafana.dashboard.Link;
import dev.slo.compiler.emit.grafana.dashboard.Source;
import dev.slo.compiler.emit.grafana.dashboard.Variable;
import dev.slo.promql.Expr;
import java.util.List;

/**
 * What all dashboards about SLOs have in common: the data source as a variable, marks for firing alerts and for
 * deployments, a menu of all the others.
 *
 * @param uid address within Grafana
 * @param title in lists and on top
 * @param description what question it answers
 * @param span how far back it looks
 * @param variables choices of the reader
 * @param scope which alerts are marked
 * @param links on top of it
 */
record Frame(
        String uid,
        String title,
        String description,
        Dashboard.Span span,
        List<Variable> variables,
        List<Expr.Matcher> scope,
        List<Link> links) {

    private static final String TAG = "slo";
    private static final String DEPLOYMENT = "deployment";

    Dashboard around(Layout layout) {
        return new Dashboard(
                uid,
                title,
                description,
                List.of(TAG, "generated"),
                span,
                List.of(Source.PROMETHEUS),
                variables,
                List.of(firing(), new Annotation.Tagged("Deployments", DEPLOYMENT, Colour.BLUE)),
                links,
                layout);
    }

    private Annotation firing() {
        return new Annotation.Query(
                "Firing alerts",
                Alarms.firing(scope),
                "{{alertname}}",
                "{{service}}/{{slo}} {{severity}}",
                Colour.VERMILION);
    }
}
