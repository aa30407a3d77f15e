package dev.slo.compiler.review.drawing;

import java.util.List;
import java.util.Optional;

/** What a panel shows. Places and lengths are percentages of the panel's plot, from its left and its upper edge. */
public sealed interface Drawing {

    /** The template's word for it. */
    String kind();

    /** What it shows in a sentence, for those who do not see it. */
    String summary();

    /**
     * A mark on an axis.
     *
     * @param at where
     * @param label its text
     */
    record Tick(double at, String label) {}

    /**
     * A line over time.
     *
     * @param colour of the line
     * @param path of the line, as SVG in a square of 1000
     * @param area below it; empty for a line that is not filled
     */
    record Line(String colour, String path, Optional<String> area) {}

    /**
     * A series in a legend.
     *
     * @param name of the series
     * @param colour of its line
     * @param last its latest value
     * @param worst its largest or its smallest value
     */
    record Key(String name, String colour, String last, String worst) {}

    /**
     * Values over time.
     *
     * @param summary in a sentence
     * @param vertical marks of values
     * @param horizontal marks of times
     * @param bounds thresholds across
     * @param lines the series
     * @param legend what is what
     * @param worst which value the legend tells of each series besides its latest: {@code Max} or {@code Min}
     * @param more how many series are not drawn
     */
    record Plot(
            String summary,
            List<Tick> vertical,
            List<Tick> horizontal,
            List<Tick> bounds,
            List<Line> lines,
            List<Key> legend,
            String worst,
            int more)
            implements Drawing {
        @Override
        public String kind() {
            return "plot";
        }
    }

    /**
     * A value in large figures, on a dial or as a bar.
     *
     * @param name of the series; may be empty
     * @param text the value
     * @param colour of its state
     * @param share of the scale, for dials and bars
     */
    record Figure(String name, String text, String colour, double share) {}

    /**
     * Latest values.
     *
     * @param kind {@code stat}, {@code gauge} or {@code bars}
     * @param summary in a sentence
     * @param figures the values
     */
    record Figures(String kind, String summary, List<Figure> figures) implements Drawing {}

    /**
     * A cell of a table.
     *
     * @param text what stands in it
     * @param colour of its state; empty for none
     * @param number whether it is aligned as a number
     */
    record Cell(String text, Optional<String> colour, boolean number) {}

    /**
     * Rows of latest values.
     *
     * @param summary in a sentence
     * @param headers of the columns
     * @param rows of cells
     * @param more how many rows are not drawn
     */
    record Table(String summary, List<String> headers, List<List<Cell>> rows, int more) implements Drawing {
        @Override
        public String kind() {
            return "table";
        }
    }

    /**
     * A stretch of a row.
     *
     * @param from its left edge
     * @param width its length
     * @param colour of the value
     * @param text of the value
     */
    record Stretch(double from, double width, String colour, String text) {}

    /**
     * A row of stretches.
     *
     * @param name of the series
     * @param stretches in time
     */
    record Band(String name, List<Stretch> stretches) {}

    /**
     * One band per series.
     *
     * @param summary in a sentence
     * @param bands the series
     * @param horizontal marks of times
     * @param more how many series are not drawn
     */
    record Bands(String summary, List<Band> bands, List<Tick> horizontal, int more) implements Drawing {
        @Override
        public String kind() {
            return "bands";
        }
    }

    /**
     * A rectangle of a heatmap.
     *
     * @param x its left edge
     * @param y its upper edge
     * @param width its length
     * @param height its height
     * @param strength from 0 to 1
     */
    record Spot(double x, double y, double width, double height, double strength) {}

    /**
     * A distribution over time.
     *
     * @param summary in a sentence
     * @param vertical the buckets' upper bounds
     * @param horizontal marks of times
     * @param spots where anything is
     */
    record Heat(String summary, List<Tick> vertical, List<Tick> horizontal, List<Spot> spots) implements Drawing {
        @Override
        public String kind() {
            return "heat";
        }
    }

    /**
     * Text for people.
     *
     * @param html made from Markdown, with everything escaped
     */
    record Words(String html) implements Drawing {
        @Override
        public String kind() {
            return "words";
        }

        @Override
        public String summary() {
            return "";
        }
    }

    /**
     * Nothing to draw, and why.
     *
     * @param kind {@code empty}, {@code failed} or {@code foreign}, for what another source than Prometheus answers
     * @param summary the reason
     */
    record Nothing(String kind, String summary) implements Drawing {}
}
