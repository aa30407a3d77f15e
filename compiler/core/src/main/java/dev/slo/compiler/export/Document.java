package dev.slo.compiler.export;

import dev.slo.model.Link;
import dev.slo.model.Owner;
import dev.slo.model.Red;
import dev.slo.model.Service;
import dev.slo.model.TimeSpan;
import java.util.List;
import java.util.Map;

/** A service as keys and values of the format {@code slo/v1}, without those that go without saying. */
final class Document {

    private Document() {}

    static Map<String, Object> of(Service service) {
        Defaults shared =
                Defaults.of(service.slos().stream().map(SloSection::of).toList());
        return new Keys()
                .put("apiVersion", "slo/v1")
                .put("service", service.name().value())
                .putIfPresent("owner", service.owner().map(Document::owner))
                .putIfAny("labels", service.labels().pairs())
                .putIfAny("links", links(service.links()))
                .putIfPresent("retention", service.retention().map(TimeSpan::toString))
                .putIfPresent("red", service.red().map(Document::red))
                .putIfAny("defaults", shared.defaults())
                .put("slos", shared.slos())
                .section();
    }

    private static Map<String, Object> owner(Owner owner) {
        return new Keys()
                .put("team", owner.team())
                .putIfPresent("contact", owner.contact())
                .putIfPresent("escalation", owner.escalation())
                .section();
    }

    private static Map<String, Object> red(Red red) {
        return new Keys()
                .putUnless(red.name().equals("http"), "name", red.name())
                .put("requests", red.requests().text())
                .putIfPresent("errors", red.errors().map(Object::toString))
                .putIfPresent("duration", red.duration().map(Object::toString))
                .putIfAny("by", red.by())
                .section();
    }

    static List<Map<String, Object>> links(List<Link> links) {
        return links.stream()
                .map(link -> new Keys()
                        .put("title", link.title())
                        .put("url", link.url())
                        .section())
                .toList();
    }
}
