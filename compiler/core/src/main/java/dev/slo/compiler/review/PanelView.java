package dev.slo.compiler.review;

import dev.slo.compiler.dashboard.DrawnPanel;
import dev.slo.compiler.review.drawing.Asked;
import dev.slo.compiler.review.drawing.Drawing;
import java.util.List;
import java.util.Optional;

/**
 * A panel on the page.
 *
 * @param id of its part of the page
 * @param panel as the dashboard has it
 * @param drawing what it shows
 * @param asked its queries with their answers
 * @param excuse why it may be empty or fail; empty for no excuse
 */
public record PanelView(String id, DrawnPanel panel, Drawing drawing, List<Asked> asked, Optional<String> excuse) {

    /** Whether a query failed, or none found anything. */
    public boolean isBad() {
        return drawing instanceof Drawing.Nothing nothing
                && (nothing.kind().equals("failed") || nothing.kind().equals("empty"));
    }

    /** Whether there is nothing to draw, for good reasons or bad. */
    boolean showsNothing() {
        return drawing instanceof Drawing.Nothing;
    }

    /** Whether it is bad without an excuse. */
    public boolean isAtFault() {
        return isBad() && excuse.isEmpty();
    }

    /** How many of its queries found nothing while others did. */
    public long silentQueries() {
        return showsNothing()
                ? 0
                : asked.stream().filter(one -> one.series().isEmpty()).count();
    }
}
