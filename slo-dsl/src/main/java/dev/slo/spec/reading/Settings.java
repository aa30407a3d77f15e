package dev.slo.spec.reading;

import dev.slo.model.Labels;
import dev.slo.model.Link;
import dev.slo.model.Objective;
import dev.slo.model.TimeSpan;
import dev.slo.model.Window;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What an SLO and {@code defaults} may both say; empty where they say nothing. */
record Settings(
        Optional<Objective> objective,
        Optional<Window> window,
        Optional<TimeSpan> scrapeInterval,
        Optional<BigDecimal> traffic,
        Optional<List<String>> groupBy,
        Labels labels,
        Optional<List<Link>> links,
        AlertingSettings alerting) {

    static final Settings NONE = new Settings(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Labels.NONE,
            Optional.empty(),
            AlertingSettings.NONE);

    static Settings read(MapReader map) {
        return new Settings(
                map.optional("objective", Settings::objective),
                map.optional("window", Settings::window),
                map.optional("scrapeInterval", Scalars::span),
                map.optional("traffic", TrafficReader::traffic),
                map.optional("groupBy", PairsReader::names),
                map.optional("labels", PairsReader::labels).orElse(Labels.NONE),
                map.optional("links", PairsReader::links),
                map.optional("alerting", AlertingSettings::read).orElse(AlertingSettings.NONE));
    }

    private static Optional<Objective> objective(Cursor cursor) {
        return Scalars.ratio(cursor).map(Objective::new);
    }

    private static Optional<Window> window(Cursor cursor) {
        if (cursor.tree() instanceof Tree.Fields) {
            return cursor.map(Section.WINDOW)
                    .flatMap(map -> map.required("rolling", Scalars::span))
                    .map(Window.Rolling::new);
        }
        return Scalars.span(cursor).map(Window.Rolling::new);
    }

    /** These settings, and others where these say nothing; labels are merged name by name, lists are not. */
    Settings or(Settings defaults) {
        return new Settings(
                objective.or(defaults::objective),
                window.or(defaults::window),
                scrapeInterval.or(defaults::scrapeInterval),
                traffic.or(defaults::traffic),
                groupBy.or(defaults::groupBy),
                defaults.labels.overlaidBy(labels),
                links.or(defaults::links),
                alerting.or(defaults.alerting));
    }
}
