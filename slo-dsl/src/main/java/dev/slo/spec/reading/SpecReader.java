package dev.slo.spec.reading;

import dev.slo.diagnostic.Checked;
import dev.slo.diagnostic.Diagnostic;
import dev.slo.model.Labels;
import dev.slo.model.Link;
import dev.slo.model.Name;
import dev.slo.model.Owner;
import dev.slo.model.Query;
import dev.slo.model.Red;
import dev.slo.model.Service;
import dev.slo.model.Slo;
import dev.slo.model.TimeSpan;
import dev.slo.spec.ServiceSpec;
import dev.slo.spec.SpecPath;
import java.util.List;
import java.util.Optional;

/** Makes a spec of a document, whichever front end it comes from. */
public final class SpecReader {

    private SpecReader() {}

    /**
     * What was made of a document.
     *
     * @param spec the spec, if nothing is wrong with the document
     * @param diagnostics what is wrong; nothing new where a {@link Tree.Mistake} was told before
     */
    public record Result(Optional<ServiceSpec> spec, List<Diagnostic> diagnostics) {}

    /** Reads a document without mistakes of its front end. */
    public static Checked<ServiceSpec> read(Tree document) {
        Result result = readOn(document);
        return result.spec().map(Checked::of).orElseGet(() -> Checked.failed(result.diagnostics()));
    }

    /**
     * Reads a document that may hold mistakes: a service with its SLOs.
     *
     * @param document keys and values of the format {@code slo/v1}
     */
    public static Result readOn(Tree document) {
        DocumentReading reading = new DocumentReading(document.site());
        Cursor cursor = new Cursor(reading, "a document", Optional.empty(), document, SpecPath.ROOT);
        Optional<Service> service = cursor.map(Section.DOCUMENT).flatMap(SpecReader::service);
        List<Diagnostic> found = reading.findings().all();
        Optional<ServiceSpec> spec =
                service.filter(made -> found.isEmpty()).map(made -> new ServiceSpec(made, reading.origins()));
        return new Result(spec, found);
    }

    private static Optional<Service> service(MapReader map) {
        map.optional("apiVersion", Cursor::text);
        Optional<Name> name = map.required("service", c -> c.parsed("a name", Name::new));
        Optional<Owner> owner = map.optional("owner", SpecReader::owner);
        Labels labels = map.optional("labels", PairsReader::labels).orElse(Labels.NONE);
        Settings defaults = map.optional("defaults", c -> c.map(Section.DEFAULTS))
                .map(Settings::read)
                .orElse(Settings.NONE);
        SloReader reader = new SloReader(defaults, map.cursor().reading());
        Optional<List<Slo>> slos = map.required("slos", c -> c.list("a list of SLOs", reader::slo));
        List<Link> links = map.optional("links", PairsReader::links).orElse(List.of());
        Optional<Red> red = map.optional("red", SpecReader::red);
        Optional<TimeSpan> retention = map.optional("retention", Scalars::span);
        return name.flatMap(n -> slos.map(list -> new Service(n, owner, labels, links, list, red, retention)));
    }

    private static Optional<Owner> owner(Cursor cursor) {
        if (!(cursor.tree() instanceof Tree.Fields)) {
            return cursor.scalar("a team or a mapping")
                    .map(team -> new Owner(team, Optional.empty(), Optional.empty()));
        }
        return cursor.map(Section.OWNER).flatMap(map -> {
            Optional<String> contact = map.optional("contact", Cursor::text);
            Optional<String> escalation = map.optional("escalation", Cursor::text);
            return map.required("team", Cursor::text).map(team -> new Owner(team, contact, escalation));
        });
    }

    private static Optional<Red> red(Cursor cursor) {
        return cursor.map(Section.RED).flatMap(map -> {
            String name = map.optional("name", Cursor::text).orElse("http");
            Optional<Query> errors = map.optional("errors", Scalars::query);
            Optional<Query> duration = map.optional("duration", Scalars::query);
            List<String> by = map.optional("by", PairsReader::names).orElse(List.of());
            return map.required("requests", Scalars::query)
                    .map(requests -> new Red(name, requests, errors, duration, by));
        });
    }
}
