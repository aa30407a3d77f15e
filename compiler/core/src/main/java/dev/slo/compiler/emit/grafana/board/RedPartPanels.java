package dev.slo.compiler.emit.grafana.board;

import dev.slo.compiler.emit.grafana.dashboard.Column;
import dev.slo.compiler.emit.grafana.dashboard.Link;
import dev.slo.compiler.emit.grafana.dashboard.Sketch;
import dev.slo.compiler.emit.grafana.dashboard.Thresholds;
import dev.slo.compiler.emit.grafana.dashboard.Unit;
import dev.slo.compiler.emit.grafana.dashboard.Visual;
import dev.slo.promql.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The requests of a service by the labels that its spec keeps, such as route and method.
 *
 * @param figures whose requests
 * @param slos where its promises are
 */
record RedPartPanels(RedFigures figures, Link slos) {

    private static final int MOST = 12;
    private static final Visual LINES = new Visual.TimeSeries(Visual.Lines.PLAIN);

    List<Sketch> all() {
        List<Sketch> panels = new ArrayList<>();
        panels.add(table());
        panels.add(lines("parts-rate", "Requests, the most frequent " + MOST, "Requests per second of each part.")
                .in(Unit.REQUESTS_PER_SECOND)
                .asking(legend(), highest(figures.requests(by()))));
        if (figures.red().errors().isPresent()) {
            panels.add(
                    lines("parts-errors", "Failing, the worst " + MOST, "The share of each part's requests that fail.")
                            .in(Unit.SHARE)
                            .asking(legend(), highest(figures.errors(by()))));
        }
        if (figures.red().duration().isPresent()) {
            panels.add(lines("parts-p95", "95th percentile, the slowest " + MOST, "One request in twenty is slower.")
                    .in(Unit.SECONDS)
                    .asking(legend(), highest(figures.quantile("0.95", by()))));
        }
        int width = 24 / (panels.size() - 1);
        panels.replaceAll(panel -> panel.width() == 24 ? panel : panel.sized(width, 10));
        return panels;
    }

    private Sketch table() {
        List<Column> columns = new ArrayList<>();
        by().forEach(label -> columns.add(Column.label(label, label, 0)));
        Sketch table = sketch(
                        "parts",
                        "All parts",
                        "Each part with its figures of the last five minutes.",
                        new Visual.Table("Requests", true))
                .asking("", figures.requests(by()))
                .sized(24, 9);
        columns.add(Column.value(0, "Requests", Unit.REQUESTS_PER_SECOND, 120));
        if (figures.red().errors().isPresent()) {
            columns.add(Column.value(table.targets().size(), "Failing", Unit.SHARE, 120)
                    .coloured(Thresholds.lowIsGood("0.001", "0.01")));
            table = table.asking("", figures.errors(by()));
        }
        if (figures.red().duration().isPresent()) {
            for (String quantile : List.of("0.5", "0.95", "0.99")) {
                String header = "p" + quantile.substring(2).replaceAll("^5$", "50");
                columns.add(Column.value(table.targets().size(), header, Unit.SECONDS, 100));
                table = table.asking("", figures.quantile(quantile, by()));
            }
        }
        return table.showing(columns);
    }

    private Sketch lines(String key, String title, String description) {
        return sketch(key, title, description, LINES).from("0");
    }

    private Sketch sketch(String key, String title, String description, Visual visual) {
        return Sketch.of(key, title, description, visual).leadingTo(slos);
    }

    private Expr highest(Expr expr) {
        return new Ranking(MOST).highest(by(), expr);
    }

    private List<String> by() {
        return figures.red().by();
    }

    private String legend() {
        return by().stream().map(label -> "{{" + label + "}}").collect(Collectors.joining(" "));
    }
}
