package dev.slo.spec.reading;

import dev.slo.model.Alerting;
import dev.slo.model.Name;
import dev.slo.model.Objective;
import dev.slo.model.Sli;
import dev.slo.model.Slo;
import dev.slo.model.Suppression;
import dev.slo.model.TimeSpan;
import dev.slo.model.Window;
import dev.slo.spec.Site;
import dev.slo.spec.SpecPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one entry of {@code slos}, with what {@code defaults} adds to it. */
final class SloReader {

    private static final SpecPath DEFAULTS = SpecPath.ROOT.field("defaults");
    private static final Window WINDOW = new Window.Rolling(TimeSpan.ofDays(30));
    private static final TimeSpan SCRAPE_INTERVAL = TimeSpan.ofSeconds(15);

    private final Settings defaults;
    private final Map<String, Site> sites;

    /**
     * A reader for the SLOs of a document.
     *
     * @param defaults what {@code defaults} says
     * @param reading knows where it says so
     */
    SloReader(Settings defaults, DocumentReading reading) {
        this.defaults = defaults;
        this.sites = reading.below(DEFAULTS);
    }

    Optional<Slo> slo(Cursor cursor) {
        return cursor.map(Section.SLO).flatMap(this::read);
    }

    private Optional<Slo> read(MapReader map) {
        Optional<Name> name = map.required("name", c -> c.parsed("a name", Name::new));
        Optional<Sli> sli = map.required("sli", SliReader::sli);
        Optional<String> title = map.optional("title", Cursor::text);
        Optional<String> description = map.optional("description", Cursor::text);
        Optional<List<Suppression>> suppressions =
                map.optional("suppress", c -> c.list("a list of suppressions", SloReader::suppression));
        Settings settings = Settings.read(map).or(defaults);
        DocumentReading reading = map.cursor().reading();
        reading.inherit(map.cursor().path(), sites);
        if (!map.has("objective") && !sites.containsKey("objective")) {
            map.missing("objective", Optional.of("write it here or in defaults, such as objective: 99.9%"));
        }
        Optional<Objective> objective = settings.objective();
        if (name.isEmpty() || sli.isEmpty() || objective.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Slo(
                name.get(),
                title.orElse(name.get().value()),
                description.orElse(""),
                objective.get(),
                settings.window().orElse(WINDOW),
                sli.get(),
                settings.groupBy().orElse(List.of()),
                settings.alerting().over(Alerting.DEFAULT),
                settings.labels(),
                settings.links().orElse(List.of()),
                suppressions.orElse(List.of()),
                settings.scrapeInterval().orElse(SCRAPE_INTERVAL),
                settings.traffic()));
    }

    private static Optional<Suppression> suppression(Cursor cursor) {
        return cursor.map(Section.SUPPRESSION).flatMap(map -> {
            Optional<String> code = map.required("code", Cursor::text);
            Optional<String> reason = map.required("reason", Cursor::text);
            return code.flatMap(c -> reason.map(r -> new Suppression(c, r)));
        });
    }
}
