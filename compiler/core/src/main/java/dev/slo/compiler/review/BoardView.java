package dev.slo.compiler.review;

import dev.slo.compiler.dashboard.DashboardFile;
import dev.slo.compiler.dashboard.DrawnPanel;
import dev.slo.compiler.review.asked.Answers;
import dev.slo.compiler.review.drawing.Drawings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A dashboard on the page.
 *
 * @param dashboard as its file has it
 * @param panels in the order of the file, headings of rows among them
 */
public record BoardView(DashboardFile dashboard, List<PanelView> panels) {

    static BoardView of(DashboardFile dashboard, Answers answers, Exceptions exceptions, String prefix) {
        Queries queries = new Queries(dashboard);
        Drawings drawings = queries.drawings(answers.at());
        List<PanelView> panels = new ArrayList<>();
        for (DrawnPanel panel : dashboard.panels()) {
            var asked = queries.answered(panel, answers);
            panels.add(new PanelView(
                    prefix + dashboard.uid() + "-" + panel.id(),
                    panel,
                    drawings.draw(panel, asked),
                    asked,
                    exceptions.of(dashboard.uid(), panel).map(Exceptions.Excused::reason)));
        }
        return new BoardView(dashboard, List.copyOf(panels));
    }

    /** The panel of an id. */
    Optional<PanelView> panel(int id) {
        return panels.stream()
                .filter(view -> !view.panel().isHeading() && view.panel().id() == id)
                .findFirst();
    }

    /** The panels that draw something. */
    public List<PanelView> drawn() {
        return panels.stream().filter(view -> !view.panel().isHeading()).toList();
    }

    /** Whether an exception is about a panel that shows nothing, be it that the panel says what this means. */
    boolean needs(Exceptions.Excused excused) {
        return drawn().stream().anyMatch(view -> view.showsNothing() && excused.covers(dashboard.uid(), view.panel()));
    }

    /** How many panels are at fault. */
    public long faults() {
        return drawn().stream().filter(PanelView::isAtFault).count();
    }
}
