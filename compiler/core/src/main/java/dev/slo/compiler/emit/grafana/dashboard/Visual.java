package dev.slo.compiler.emit.grafana.dashboard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** How a panel draws what its queries yield: Grafana's panel type with its options. */
public sealed interface Visual
        permits Reading,
                Visual.TimeSeries,
                Visual.Stat,
                Visual.Gauge,
                Visual.Bars,
                Visual.Table,
                Visual.Heatmap,
                Visual.Timeline {

    /** Grafana's id of the panel type. */
    String type();

    /** The panel's {@code options}. */
    Map<String, Object> options();

    /** The same for a panel with that many queries. */
    default Map<String, Object> options(int queries) {
        return options();
    }

    /** Settings of this panel type for each field. */
    default Map<String, Object> custom() {
        return Map.of();
    }

    /** Whether it draws the answers of queries at all. */
    default boolean drawsData() {
        return true;
    }

    /** How the lines of a time series are drawn. */
    enum Lines {
        /** Lines with a light fill. */
        PLAIN,
        /** Areas on top of each other; a line around one would show a colour where there is nothing of it. */
        STACKED,
        /** Lines, with the thresholds as dashed ones across. */
        WITH_THRESHOLDS
    }

    /**
     * Values over time. Its legend is a table, so that no series is told by its colour alone.
     *
     * @param lines how they are drawn
     * @param worst what the legend tells of each
     */
    record TimeSeries(Lines lines, Extreme worst) implements Visual {

        /** Lines of figures that are better the lower they are, or neither. */
        public TimeSeries(Lines lines) {
            this(lines, Extreme.MAX);
        }

        @Override
        public String type() {
            return "timeseries";
        }

        @Override
        public Map<String, Object> options() {
            return options(1);
        }

        /** Series of one query stand worst first in the legend, those of several in the order of the queries. */
        @Override
        public Map<String, Object> options(int queries) {
            Node legend = new Node()
                    .put("displayMode", "table")
                    .put("placement", "bottom")
                    .put("showLegend", true)
                    .put("calcs", List.of("lastNotNull", worst.id()));
            if (queries == 1) {
                legend.put("sortBy", "Last *").put("sortDesc", worst == Extreme.MAX);
            }
            return new Node().put("legend", legend).put("tooltip", tooltip()).tree();
        }

        @Override
        public Map<String, Object> custom() {
            Node node = new Node()
                    .put("lineWidth", lines == Lines.STACKED ? 0 : 2)
                    .put("fillOpacity", lines == Lines.STACKED ? 60 : 8);
            return switch (lines) {
                case PLAIN -> node.tree();
                case STACKED ->
                    node.put("stacking", new Node().put("mode", "normal")).tree();
                case WITH_THRESHOLDS ->
                    node.put("thresholdsStyle", new Node().put("mode", "dashed"))
                            .tree();
            };
        }
    }

    /** The latest value in large figures. */
    record Stat() implements Visual {
        @Override
        public String type() {
            return "stat";
        }

        @Override
        public Map<String, Object> options() {
            return reduced()
                    .put("colorMode", "value")
                    .put("graphMode", "none")
                    .put("justifyMode", "auto")
                    .put("textMode", "auto")
                    .put("wideLayout", true)
                    .tree();
        }
    }

    /** The latest value on a dial. */
    record Gauge() implements Visual {
        @Override
        public String type() {
            return "gauge";
        }

        @Override
        public Map<String, Object> options() {
            return reduced()
                    .put("showThresholdLabels", false)
                    .put("showThresholdMarkers", true)
                    .tree();
        }
    }

    /** The latest values as bars, one below the other. */
    record Bars() implements Visual {
        @Override
        public String type() {
            return "bargauge";
        }

        @Override
        public Map<String, Object> options() {
            return reduced()
                    .put("displayMode", "basic")
                    .put("valueMode", "text")
                    .put("namePlacement", "left")
                    .put("showUnfilled", true)
                    .put("orientation", "horizontal")
                    .tree();
        }
    }

    /**
     * Rows of the latest values.
     *
     * @param sortedBy header of the column that sorts the rows
     * @param descending whether the largest value comes first
     */
    record Table(String sortedBy, boolean descending) implements Visual {
        @Override
        public String type() {
            return "table";
        }

        @Override
        public Map<String, Object> options() {
            Node order = new Node().put("displayName", sortedBy).put("desc", descending);
            return new Node()
                    .put("showHeader", true)
                    .put("cellHeight", "sm")
                    .put("sortBy", List.of(order.tree()))
                    .tree();
        }

        @Override
        public Map<String, Object> custom() {
            return new Node().put("align", "auto").put("filterable", true).tree();
        }
    }

    /**
     * The distribution of a histogram over time, in a scale that stays readable without colour vision.
     *
     * @param unit of the buckets' bounds
     */
    record Heatmap(Unit unit) implements Visual {
        @Override
        public String type() {
            return "heatmap";
        }

        @Override
        public Map<String, Object> options() {
            Node colour = new Node()
                    .put("mode", "scheme")
                    .put("scheme", "Cividis")
                    .put("fill", "dark-blue")
                    .put("scale", "exponential")
                    .put("exponent", new BigDecimal("0.5"))
                    .put("steps", 64)
                    .put("reverse", false);
            return new Node()
                    .put("calculate", false)
                    .put("color", colour)
                    .put("showValue", "never")
                    .put("yAxis", new Node().put("unit", unit.id()).put("axisPlacement", "left"))
                    .put("legend", new Node().put("show", true))
                    .put("tooltip", new Node().put("mode", "single").put("yHistogram", true))
                    .put("exemplars", new Node().put("color", Colour.VERMILION.hex()))
                    .tree();
        }
    }

    /** One band per series, coloured by value, to see when something was the case. */
    record Timeline() implements Visual {
        @Override
        public String type() {
            return "state-timeline";
        }

        @Override
        public Map<String, Object> options() {
            Node legend = new Node()
                    .put("displayMode", "list")
                    .put("placement", "bottom")
                    .put("showLegend", true)
                    .put("calcs", List.of());
            return new Node()
                    .put("mergeValues", true)
                    .put("showValue", "never")
                    .put("rowHeight", new BigDecimal("0.8"))
                    .put("legend", legend)
                    .put("tooltip", tooltip())
                    .tree();
        }

        @Override
        public Map<String, Object> custom() {
            return new Node().put("lineWidth", 0).put("fillOpacity", 80).tree();
        }
    }

    private static Node tooltip() {
        return new Node().put("mode", "multi").put("sort", "desc");
    }

    private static Node reduced() {
        Node reduce = new Node()
                .put("calcs", List.of("lastNotNull"))
                .put("fields", "")
                .put("values", false);
        return new Node().put("reduceOptions", reduce);
    }
}
