package dev.slo.compiler.review.drawing;

import dev.slo.compiler.dashboard.DrawnPanel;
import dev.slo.compiler.review.asked.Answer;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Draws panels.
 *
 * @param at the moment that dashboards are opened, in seconds since the epoch
 * @param range how far back they look, in seconds
 * @param expand puts values in the place of variables
 */
public record Drawings(long at, long range, UnaryOperator<String> expand) {

    /** The picture of a panel, or the reason why there is none. */
    public Drawing draw(DrawnPanel panel, List<Asked> asked) {
        if (panel.type().equals("text")) {
            String markdown = panel.json().path("options").path("content").asString("");
            return new Drawing.Words(new MarkdownHtml(expand.apply(markdown)).html());
        }
        if (asked.isEmpty()) {
            return foreign(panel);
        }
        String errors = asked.stream()
                .map(Asked::answer)
                .filter(Answer.Failed.class::isInstance)
                .map(answer -> ((Answer.Failed) answer).message())
                .distinct()
                .collect(Collectors.joining("; "));
        if (!errors.isEmpty()) {
            return new Drawing.Nothing("failed", errors);
        }
        if (asked.stream().allMatch(one -> one.series().isEmpty())) {
            return silent(panel);
        }
        return switch (panel.type()) {
            case "timeseries" -> new Lines(panel.json(), this).plot(asked);
            case "stat" -> new Values(panel.json(), this).figures("stat", asked);
            case "gauge" -> new Values(panel.json(), this).figures("gauge", asked);
            case "bargauge" -> new Values(panel.json(), this).figures("bars", asked);
            case "table" -> new Rows(panel.json(), this).table(asked);
            case "heatmap" -> new Buckets(panel.json(), this).heat(asked);
            case "state-timeline" -> new Phases(panel.json(), this).bands(asked);
            default -> new Drawing.Nothing("foreign", "A panel of type " + panel.type() + " is not drawn");
        };
    }

    /** Panels of other sources, and panels without queries. */
    private static Drawing foreign(DrawnPanel panel) {
        String sources = panel.queries().stream()
                .map(query -> query.source().isEmpty() ? "no known source" : query.source())
                .distinct()
                .collect(Collectors.joining(", "));
        return new Drawing.Nothing(
                "foreign", sources.isEmpty() ? "Asks nothing" : "Asks " + sources + ", which a preview cannot");
    }

    /** Some panels say what silence means, such as that no alert fires. */
    private static Drawing silent(DrawnPanel panel) {
        JsonNode text = panel.json().path("fieldConfig").path("defaults").path("noValue");
        return text.isString()
                ? new Drawing.Nothing("silent", text.asString(""))
                : new Drawing.Nothing("empty", "No data");
    }

    /** The moment of a point, as a place on the time axis. */
    double place(int point, int points) {
        return points <= 1 ? 0 : 100.0 * point / (points - 1);
    }

    List<Drawing.Tick> times() {
        return Axis.times(at, range);
    }
}
