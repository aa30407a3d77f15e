package dev.slo.compiler.emit.cloudwatch;

import dev.slo.compiler.emit.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code dashboard.json}: the SLOs of all services, and what is known of their runners. */
final class DashboardFile {

    private static final int COLUMNS = 24;

    private final List<Object> placed = new ArrayList<>();
    private int x;
    private int y;
    private int rowHeight;

    private DashboardFile() {}

    /** The body of the dashboard. */
    static String of(CloudWatchPlan plan) {
        DashboardFile file = new DashboardFile();
        plan.shown().stream().map(SloWidgets::of).forEach(file::place);
        plan.runnerServices().stream().map(RunnerWidgets::of).forEach(file::place);
        if (!plan.notes().isEmpty()) {
            file.place(List.of(left(plan.notes())));
        }
        return JsonText.dense(Map.of("widgets", file.placed));
    }

    private static Widget left(List<String> notes) {
        StringBuilder text = new StringBuilder("## Not in CloudWatch\n");
        notes.forEach(note -> text.append("- ").append(note).append('\n'));
        return Widget.text(2 + notes.size(), text.toString());
    }

    /** From left to right, then on below, as text is. */
    private void place(List<Widget> widgets) {
        for (Widget widget : widgets) {
            if (x + widget.width() > COLUMNS) {
                x = 0;
                y += rowHeight;
                rowHeight = 0;
            }
            placed.add(widget.tree(x, y));
            x += widget.width();
            rowHeight = Math.max(rowHeight, widget.height());
        }
    }
}
