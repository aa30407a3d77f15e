package dev.slo.sample.demo.proof;

import dev.slo.compiler.dashboard.DashboardFile;
import dev.slo.compiler.dashboard.DrawnPanel;
import dev.slo.compiler.dashboard.Expansion;
import dev.slo.compiler.dashboard.PanelQuery;
import dev.slo.compiler.review.Exceptions;
import dev.slo.model.TimeSpan;
import dev.slo.sample.demo.client.PrometheusClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Asks a real Prometheus for everything that the generated dashboards ask, and finds the panels that have no data. */
final class DashboardQueries {

    private static final Duration RANGE = Duration.ofMinutes(5);
    private static final Duration STEP = Duration.ofSeconds(15);

    private final PrometheusClient prometheus;
    private final Exceptions mayBeEmpty;
    private final List<String> refused = new ArrayList<>();
    private final SortedSet<String> panels = new TreeSet<>();
    private final SortedSet<String> empty = new TreeSet<>();
    private int asked;

    DashboardQueries(PrometheusClient prometheus, Exceptions mayBeEmpty) {
        this.prometheus = prometheus;
        this.mayBeEmpty = mayBeEmpty;
    }

    /** Asks all queries of all dashboards of a folder. */
    void ask(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                ask(DashboardFile.read(Files.readString(file)));
            }
        }
    }

    private void ask(DashboardFile dashboard) {
        TimeSpan step = new TimeSpan(STEP.toMillis());
        Expansion expansion = Expansion.of(dashboard, new TimeSpan(RANGE.toMillis()), step, step);
        for (String annotation : dashboard.annotations()) {
            answers(dashboard.uid() + " annotation", expansion.apply(annotation), true);
        }
        for (DrawnPanel panel : dashboard.panels()) {
            String name = dashboard.uid() + " / " + panel.name();
            List<PanelQuery> queries =
                    panel.queries().stream().filter(PanelQuery::isPromql).toList();
            boolean data = false;
            for (PanelQuery query : queries) {
                data |= answers(name, expansion.apply(query.expr()), query.instant());
            }
            if (!queries.isEmpty()) {
                panels.add(name);
            }
            if (!queries.isEmpty()
                    && !data
                    && mayBeEmpty.of(dashboard.uid(), panel).isEmpty()) {
                empty.add(name);
            }
        }
    }

    private boolean answers(String where, String expression, boolean instant) {
        asked++;
        try {
            return instant
                    ? prometheus.query(expression).stream().anyMatch(sample -> !Double.isNaN(sample.value()))
                    : prometheus.range(expression, Instant.now().minus(RANGE), Instant.now(), STEP).stream()
                            .flatMap(series -> series.points().stream())
                            .anyMatch(point -> !Double.isNaN(point.value()));
        } catch (IOException e) {
            refused.add(where + ": " + expression + ": " + e.getMessage());
            return false;
        }
    }

    /** How many queries were asked. */
    int asked() {
        return asked;
    }

    /** How many panels asked for anything. */
    int panels() {
        return panels.size();
    }

    /** Queries that Prometheus does not understand. */
    List<String> refused() {
        return List.copyOf(refused);
    }

    /** Panels without any data, and without a reason for that, by dashboard, row and title. */
    List<String> unexplained() {
        return List.copyOf(empty);
    }
}
