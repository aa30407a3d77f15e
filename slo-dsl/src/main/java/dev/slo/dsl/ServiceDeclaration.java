package dev.slo.dsl;

import dev.slo.diagnostic.Checked;
import dev.slo.spec.ServiceSpec;
import dev.slo.spec.reading.SpecReader;
import java.util.Arrays;
import java.util.List;

/** A service and its SLOs. Immutable: each word returns a new one. */
public final class ServiceDeclaration {

    private final Part part;

    private ServiceDeclaration(Part part) {
        this.part = part;
    }

    ServiceDeclaration(String name) {
        this(Part.begin().with("service", name).adding("slos", List.of()));
    }

    /** Who answers for it. */
    public ServiceDeclaration ownedBy(Team team) {
        return new ServiceDeclaration(part.with("owner", team.tree()));
    }

    /** Labels to put on the info series and on every alert of its SLOs. */
    public ServiceDeclaration labelled(Label... labels) {
        return new ServiceDeclaration(part.naming("labels", labels));
    }

    /** Places to read more. */
    public ServiceDeclaration linkedTo(Link... links) {
        return new ServiceDeclaration(
                part.adding("links", Arrays.stream(links).map(Link::tree).toList()));
    }

    /** How long Prometheus keeps data, such as {@code 45d}; lets the compiler check the windows. */
    public ServiceDeclaration retainedFor(String retention) {
        return new ServiceDeclaration(part.with("retention", retention));
    }

    /** Asks for recordings of rate, errors and duration. */
    public ServiceDeclaration recording(RedRecordings recordings) {
        return new ServiceDeclaration(part.with("red", recordings.tree()));
    }

    /** What its SLOs have in common. */
    public ServiceDeclaration withDefaults(Defaults defaults) {
        return new ServiceDeclaration(part.with("defaults", defaults.tree()));
    }

    /** Adds SLOs behind those that it has. */
    public ServiceDeclaration with(SloDeclaration... slos) {
        return new ServiceDeclaration(part.adding(
                "slos", Arrays.stream(slos).map(SloDeclaration::tree).toList()));
    }

    /**
     * The spec, as the YAML front end would read the same words.
     *
     * @return no value when something is wrong; each diagnostic stands at the line of Java that said it
     */
    public Checked<ServiceSpec> spec() {
        return SpecReader.read(part.tree());
    }
}
