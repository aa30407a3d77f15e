package dev.slo.compiler.review;

import dev.slo.compiler.dashboard.DashboardFile;
import dev.slo.compiler.review.asked.Answers;
import dev.slo.compiler.review.asked.Ask;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Dashboards as pictures on a page, perhaps beside those of another version.
 *
 * @param before the other version; empty where nothing is compared
 * @param after the dashboards
 */
public record Preview(Optional<List<DashboardFile>> before, List<DashboardFile> after) {

    /** Copies the lists. */
    public Preview {
        before = before.map(List::copyOf);
        after = List.copyOf(after);
    }

    /** The same over another time range than the dashboards open with. */
    public Preview over(DrawnRange range) {
        return new Preview(before.map(old -> over(old, range)), over(after, range));
    }

    private static List<DashboardFile> over(List<DashboardFile> dashboards, DrawnRange range) {
        return dashboards.stream()
                .map(dashboard -> dashboard.over(range.length()))
                .toList();
    }

    /** Everything that Prometheus is asked. */
    public Set<Ask> asks() {
        Set<Ask> asks = new TreeSet<>();
        Stream.concat(before.orElseGet(List::of).stream(), after.stream()).forEach(dashboard -> {
            Queries queries = new Queries(dashboard);
            dashboard.panels().forEach(panel -> queries.of(panel).forEach(asks::add));
        });
        return asks;
    }

    /**
     * A panel that shows nothing.
     *
     * @param dashboard its uid
     * @param panel its title, with its row's before it
     * @param reason what is wrong
     * @param excuse why that is fine; empty when it is not
     */
    public record Finding(String dashboard, String panel, String reason, Optional<String> excuse) {}

    /**
     * A page with what is wrong on it.
     *
     * @param html one file
     * @param panels how many are drawn
     * @param findings panels that show nothing
     * @param unused exceptions for panels that do show something, or that there are not
     */
    public record Drawn(String html, long panels, List<Finding> findings, List<Exceptions.Excused> unused) {

        /** Whether any finding has no excuse. */
        public boolean isAtFault() {
            return findings.stream().anyMatch(finding -> finding.excuse().isEmpty());
        }
    }

    /** Draws everything from answers to {@link #asks}. */
    public Drawn draw(Answers answers, Exceptions exceptions) {
        List<BoardView> boards = after.stream()
                .map(dashboard -> BoardView.of(dashboard, answers, exceptions, ""))
                .toList();
        List<BoardChange> changes = changes(boards, answers);
        List<Finding> findings = boards.stream()
                .flatMap(board -> board.drawn().stream()
                        .filter(PanelView::isBad)
                        .map(panel -> new Finding(
                                board.dashboard().uid(),
                                panel.panel().name(),
                                panel.drawing().summary(),
                                panel.excuse())))
                .toList();
        List<Exceptions.Excused> unused = exceptions.all().stream()
                .filter(excused -> boards.stream().noneMatch(board -> board.needs(excused)))
                .toList();
        long panels = boards.stream().mapToLong(board -> board.drawn().size()).sum();
        String html = Page.of(
                "preview.ftl",
                Map.of(
                        "boards",
                        changes,
                        "at",
                        Instant.ofEpochSecond(answers.at()).toString(),
                        "panels",
                        panels,
                        "faults",
                        boards.stream().mapToLong(BoardView::faults).sum(),
                        "compared",
                        before.isPresent()));
        return new Drawn(html, panels, findings, unused);
    }

    private List<BoardChange> changes(List<BoardView> boards, Answers answers) {
        if (before.isEmpty()) {
            return boards.stream().map(board -> BoardChange.alone(board, "")).toList();
        }
        List<BoardView> old = before.get().stream()
                .map(dashboard -> BoardView.of(dashboard, answers, Exceptions.NONE, "before-"))
                .toList();
        List<BoardChange> changes = new ArrayList<>();
        for (BoardView board : boards) {
            changes.add(find(old, board)
                    .map(was -> BoardChange.between(was, board))
                    .orElseGet(() -> BoardChange.alone(board, "added")));
        }
        old.stream()
                .filter(board -> find(boards, board).isEmpty())
                .forEach(board -> changes.add(BoardChange.alone(board, "removed")));
        return changes;
    }

    private static Optional<BoardView> find(List<BoardView> boards, BoardView wanted) {
        return boards.stream()
                .filter(board ->
                        board.dashboard().uid().equals(wanted.dashboard().uid()))
                .findFirst();
    }
}
