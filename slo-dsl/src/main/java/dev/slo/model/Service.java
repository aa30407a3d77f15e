package dev.slo.model;

import java.util.List;
import java.util.Optional;

/**
 * A service and its SLOs: one document of a spec.
 *
 * @param name identity
 * @param owner who answers for it
 * @param labels put on the info series and on every alert of its SLOs
 * @param links places to read more
 * @param slos in the order of the spec
 * @param red recordings of rate, errors and duration, if wanted
 * @param retention how long Prometheus keeps data; empty when not told
 */
public record Service(
        Name name,
        Optional<Owner> owner,
        Labels labels,
        List<Link> links,
        List<Slo> slos,
        Optional<Red> red,
        Optional<TimeSpan> retention) {

    /** Copies the lists. */
    public Service {
        links = List.copyOf(links);
        slos = List.copyOf(slos);
    }
}
