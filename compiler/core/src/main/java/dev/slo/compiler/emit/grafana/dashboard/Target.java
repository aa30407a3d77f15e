package dev.slo.compiler.emit.grafana.dashboard;

import dev.slo.promql.Expr;
import dev.slo.promql.PromqlPrinter;
import java.util.Map;
import java.util.Optional;

/** A query of a panel. */
public sealed interface Target {

    /** Where it is sent. */
    Source source();

    /** The colour of its series, if all have one. */
    Optional<Colour> colour();

    /** Its tree. */
    Map<String, Object> tree(String refId);

    /** What a query of Prometheus is asked for. */
    enum Shape {
        /** Values over the time range. */
        RANGE,
        /** The latest value. */
        LATEST,
        /** The latest values as rows of a table. */
        TABLE,
        /** Buckets of a histogram over the time range. */
        HEATMAP
    }

    /**
     * A query of Prometheus.
     *
     * @param expr what is asked
     * @param legend name of its series, with labels as {@code {{label}}}
     * @param shape how the answer is used
     * @param colour of all its series; empty for a palette
     * @param exemplars whether single observations, with links to their traces, are asked for as well
     */
    record Promql(Expr expr, String legend, Shape shape, Optional<Colour> colour, boolean exemplars) implements Target {

        @Override
        public Source source() {
            return Source.PROMETHEUS;
        }

        @Override
        public Map<String, Object> tree(String refId) {
            boolean instant = shape == Shape.LATEST || shape == Shape.TABLE;
            Node node = new Node()
                    .put("refId", refId)
                    .put("datasource", source().reference())
                    .put("editorMode", "code")
                    .put("expr", PromqlPrinter.print(expr))
                    .put("legendFormat", legend)
                    .put("format", format())
                    .put(instant ? "instant" : "range", true);
            return exemplars ? node.put("exemplar", true).tree() : node.tree();
        }

        private String format() {
            return switch (shape) {
                case RANGE, LATEST -> "time_series";
                case TABLE -> "table";
                case HEATMAP -> "heatmap";
            };
        }
    }

    /**
     * A query of Loki.
     *
     * @param logql lines or metrics of lines
     * @param legend name of its series
     * @param lines whether it yields lines, else numbers
     */
    record Logql(String logql, String legend, boolean lines) implements Target {

        @Override
        public Source source() {
            return Source.LOKI;
        }

        @Override
        public Optional<Colour> colour() {
            return Optional.empty();
        }

        @Override
        public Map<String, Object> tree(String refId) {
            Node node = new Node()
                    .put("refId", refId)
                    .put("datasource", source().reference())
                    .put("editorMode", "code")
                    .put("expr", logql)
                    .put("legendFormat", legend)
                    .put("queryType", "range");
            return lines ? node.put("maxLines", 500).tree() : node.tree();
        }
    }

    /**
     * A search for traces in Jaeger.
     *
     * @param service whose traces
     * @param tags which of them, as {@code key=value} in the form of logfmt
     * @param limit how many at most
     */
    record Traces(String service, String tags, int limit) implements Target {

        @Override
        public Source source() {
            return Source.JAEGER;
        }

        @Override
        public Optional<Colour> colour() {
            return Optional.empty();
        }

        @Override
        public Map<String, Object> tree(String refId) {
            return new Node()
                    .put("refId", refId)
                    .put("datasource", source().reference())
                    .put("queryType", "search")
                    .put("service", service)
                    .put("tags", tags)
                    .put("limit", limit)
                    .tree();
        }
    }

    /**
     * One trace of Jaeger, whole.
     *
     * @param id its identity
     */
    record Trace(String id) implements Target {

        @Override
        public Source source() {
            return Source.JAEGER;
        }

        @Override
        public Optional<Colour> colour() {
            return Optional.empty();
        }

        @Override
        public Map<String, Object> tree(String refId) {
            return new Node()
                    .put("refId", refId)
                    .put("datasource", source().reference())
                    .put("query", id)
                    .tree();
        }
    }
}
