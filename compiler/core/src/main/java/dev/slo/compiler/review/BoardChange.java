package dev.slo.compiler.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A dashboard with what became of its panels.
 *
 * @param board as it is; as it was for one that is removed
 * @param kind {@code added}, {@code removed}, {@code changed}, {@code same}, or nothing where nothing is compared
 * @param panels those that are not the same
 */
public record BoardChange(BoardView board, String kind, List<PanelChange> panels) {

    static BoardChange alone(BoardView board, String kind) {
        return new BoardChange(board, kind, List.of());
    }

    static BoardChange between(BoardView before, BoardView after) {
        List<PanelChange> changes = new ArrayList<>();
        for (PanelView panel : after.drawn()) {
            changes.add(before.panel(panel.panel().id())
                    .map(old -> PanelChange.between(old, panel))
                    .orElseGet(() -> PanelChange.added(panel)));
        }
        for (PanelView panel : before.drawn()) {
            if (after.panel(panel.panel().id()).isEmpty()) {
                changes.add(PanelChange.removed(panel));
            }
        }
        List<PanelChange> different =
                changes.stream().filter(change -> !change.kind().equals("same")).toList();
        return new BoardChange(after, different.isEmpty() ? "same" : "changed", different);
    }

    /** What became of a panel; empty where it is the same, or where nothing is compared. */
    public Optional<String> mark(PanelView panel) {
        return panels.stream()
                .filter(change -> change.after()
                        .filter(after -> after.panel().id() == panel.panel().id())
                        .isPresent())
                .map(PanelChange::kind)
                .findFirst();
    }
}
