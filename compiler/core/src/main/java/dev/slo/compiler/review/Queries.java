package dev.slo.compiler.review;

import dev.slo.compiler.dashboard.DashboardFile;
import dev.slo.compiler.dashboard.DrawnPanel;
import dev.slo.compiler.dashboard.Expansion;
import dev.slo.compiler.dashboard.PanelQuery;
import dev.slo.compiler.review.asked.Answers;
import dev.slo.compiler.review.asked.Ask;
import dev.slo.compiler.review.drawing.Asked;
import dev.slo.compiler.review.drawing.Drawings;
import dev.slo.model.TimeSpan;
import java.util.List;
import java.util.stream.Stream;

/** What the panels of a dashboard ask when it is opened, with the values of variables that nobody has chosen yet. */
final class Queries {

    /** As many as can be seen in a panel of half a page; a recording stays small enough to be committed. */
    private static final long STEPS = 96;

    private static final TimeSpan SCRAPE = TimeSpan.ofSeconds(15);

    private final long range;
    private final long step;
    private final Expansion expansion;

    Queries(DashboardFile dashboard) {
        this.step = Math.max(1, Math.round(Math.ceil(dashboard.range().seconds() / STEPS)));
        this.range = step * STEPS;
        this.expansion = Expansion.of(dashboard, dashboard.range(), TimeSpan.ofSeconds(step), SCRAPE);
    }

    /** The questions of a panel to Prometheus. */
    Stream<Ask> of(DrawnPanel panel) {
        return panel.queries().stream().filter(PanelQuery::isPromql).map(this::ask);
    }

    /** The same with their answers. */
    List<Asked> answered(DrawnPanel panel, Answers answers) {
        return panel.queries().stream()
                .filter(PanelQuery::isPromql)
                .map(query -> new Asked(query, ask(query), answers.to(ask(query))))
                .toList();
    }

    /** What draws the dashboard's panels. */
    Drawings drawings(long at) {
        return new Drawings(at, range, expansion::apply);
    }

    private Ask ask(PanelQuery query) {
        String expr = expansion.apply(query.expr());
        return query.instant() ? Ask.latest(expr) : new Ask(expr, range, step);
    }
}
