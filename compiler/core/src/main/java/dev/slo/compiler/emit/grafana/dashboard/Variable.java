package dev.slo.compiler.emit.grafana.dashboard;

import dev.slo.promql.Expr;
import dev.slo.promql.PromqlPrinter;
import java.util.Map;

/** A choice of the reader on top of a dashboard. */
public sealed interface Variable {

    /** The name by which queries refer to it. */
    String name();

    /** Its tree. */
    Map<String, Object> tree();

    /**
     * Any number of the values that a label has; all of them unless the reader chooses.
     *
     * @param name the variable
     * @param title for people
     * @param label whose values
     * @param of of which series
     * @param all the regular expression that stands for all of them: {@code .+}, or {@code .*} where series without the
     *     label count as well
     */
    record Values(String name, String title, String label, Expr.VectorSelector of, String all) implements Variable {
        @Override
        public Map<String, Object> tree() {
            return query(name, title, label, of)
                    .put("current", option("All", "$__all"))
                    .put("includeAll", true)
                    .put("allValue", all)
                    .put("multi", true)
                    .tree();
        }
    }

    /**
     * One of the values that a label has.
     *
     * @param name the variable
     * @param title for people
     * @param label whose values
     * @param of of which series
     * @param first the value to start with
     */
    record OneValue(String name, String title, String label, Expr.VectorSelector of, String first) implements Variable {
        @Override
        public Map<String, Object> tree() {
            return query(name, title, label, of)
                    .put("current", option(first, first))
                    .put("includeAll", false)
                    .put("multi", false)
                    .tree();
        }
    }

    /**
     * A text that the reader types.
     *
     * @param name the variable
     * @param title for people
     * @param first the text to start with
     */
    record Typed(String name, String title, String first) implements Variable {
        @Override
        public Map<String, Object> tree() {
            return new Node()
                    .put("type", "textbox")
                    .put("name", name)
                    .put("label", title)
                    .put("query", first)
                    .put("current", option(first, first))
                    .tree();
        }
    }

    private static Node query(String name, String title, String label, Expr.VectorSelector of) {
        String query = "label_values(" + PromqlPrinter.print(of) + ", " + label + ")";
        return new Node()
                .put("type", "query")
                .put("name", name)
                .put("label", title)
                .put("datasource", Source.PROMETHEUS.reference())
                .put("definition", query)
                .put(
                        "query",
                        new Node().put("query", query).put("refId", "PrometheusVariableQueryEditor-VariableQuery"))
                .put("refresh", 2)
                .put("sort", 1);
    }

    private static Node option(String text, String value) {
        return new Node().put("selected", true).put("text", text).put("value", value);
    }
}
