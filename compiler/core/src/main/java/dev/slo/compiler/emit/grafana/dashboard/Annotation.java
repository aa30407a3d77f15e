package dev.slo.compiler.emit.grafana.dashboard;

import dev.slo.promql.Expr;
import dev.slo.promql.PromqlPrinter;
import java.util.List;
import java.util.Map;

/** Marks on the time axis of all panels of a dashboard. */
public sealed interface Annotation {

    /** Its tree. */
    Map<String, Object> tree();

    /**
     * Marks from a query, one region for each stretch in which a series is there.
     *
     * @param name for the switch on top of the dashboard
     * @param expr what is marked
     * @param title text of a mark, with labels as {@code {{label}}}
     * @param text more of it
     * @param colour of the marks
     */
    record Query(String name, Expr expr, String title, String text, Colour colour) implements Annotation {
        @Override
        public Map<String, Object> tree() {
            return new Node()
                    .put("name", name)
                    .put("datasource", Source.PROMETHEUS.reference())
                    .put("enable", true)
                    .put("iconColor", colour.hex())
                    .put("expr", PromqlPrinter.print(expr))
                    .put("titleFormat", title)
                    .put("textFormat", text)
                    .put("step", "60s")
                    .tree();
        }
    }

    /**
     * Marks that something else has put into Grafana under a tag, such as a pipeline that deploys.
     *
     * @param name for the switch on top of the dashboard
     * @param tag which marks
     * @param colour of the marks
     */
    record Tagged(String name, String tag, Colour colour) implements Annotation {
        @Override
        public Map<String, Object> tree() {
            Node target = new Node()
                    .put("refId", "Anno")
                    .put("type", "tags")
                    .put("tags", List.of(tag))
                    .put("matchAny", true)
                    .put("limit", 100);
            return new Node()
                    .put("name", name)
                    .put("datasource", new Node().put("type", "grafana").put("uid", "-- Grafana --"))
                    .put("enable", true)
                    .put("iconColor", colour.hex())
                    .put("target", target)
                    .tree();
        }
    }
}
