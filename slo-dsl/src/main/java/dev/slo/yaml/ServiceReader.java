package dev.slo.yaml;

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

/** Reads one document: a service. */
final class ServiceReader {

    private static final String API_VERSION = "slo/v1";

    private ServiceReader() {}

    /** The service, if nothing at all is wrong with the document. */
    static Optional<ServiceSpec> read(Findings findings, Node root) {
        int before = findings.count();
        DocumentReading reading = new DocumentReading(findings, root);
        Cursor cursor = new Cursor(reading, "a document", root.stretch(), root, SpecPath.ROOT);
        Optional<Service> service = isOfOtherVersion(cursor)
                ? Optional.empty()
                : cursor.map(Section.DOCUMENT).flatMap(ServiceReader::service);
        return findings.count() == before
                ? service.map(found -> new ServiceSpec(found, reading.origins()))
                : Optional.empty();
    }

    /** Reports a version that is not ours; of such a document nothing else is told, as its keys are others. */
    private static boolean isOfOtherVersion(Cursor cursor) {
        Optional<Cursor> version = cursor.node() instanceof Node.Mapping mapping
                ? Optional.ofNullable(MapReader.entries(cursor, mapping).get("apiVersion"))
                : Optional.empty();
        Optional<String> other = version.flatMap(Cursor::text).filter(text -> !text.equals(API_VERSION));
        other.ifPresent(text -> version.get()
                .refuse(
                        YamlCodes.API_VERSION,
                        "the version " + Visible.quoted(text) + " is not known",
                        Optional.of("write apiVersion: " + API_VERSION)));
        return other.isPresent();
    }

    private static Optional<Service> service(MapReader map) {
        if (!map.has("apiVersion")) {
            map.missing("apiVersion", Optional.of("start with apiVersion: " + API_VERSION));
        }
        Optional<Name> name = map.required("service", c -> c.parsed("a name", Name::new));
        Optional<Owner> owner = map.optional("owner", ServiceReader::owner);
        Labels labels = map.optional("labels", PairsReader::labels).orElse(Labels.NONE);
        Settings defaults = map.optional("defaults", c -> c.map(Section.DEFAULTS))
                .map(Settings::read)
                .orElse(Settings.NONE);
        SloReader reader = new SloReader(defaults, map.cursor().reading());
        Optional<List<Slo>> slos = map.required("slos", c -> c.list("a list of SLOs", reader::slo));
        List<Link> links = map.optional("links", PairsReader::links).orElse(List.of());
        Optional<Red> red = map.optional("red", ServiceReader::red);
        Optional<TimeSpan> retention = map.optional("retention", Scalars::span);
        return name.flatMap(n -> slos.map(list -> new Service(n, owner, labels, links, list, red, retention)));
    }

    private static Optional<Owner> owner(Cursor cursor) {
        if (!(cursor.node() instanceof Node.Mapping)) {
            return cursor.scalar("a team or a mapping")
                    .map(team -> new Owner(team.text(), Optional.empty(), Optional.empty()));
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
