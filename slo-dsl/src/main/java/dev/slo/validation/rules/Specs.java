package dev.slo.validation.rules;

import dev.slo.spec.ServiceSpec;
import java.util.List;
import java.util.stream.Stream;

/**
 * All specs of a compile as the rules see them.
 *
 * @param services in the order of the input
 */
public record Specs(List<ServiceSubject> services) {

    /** Copies the services. */
    public Specs {
        services = List.copyOf(services);
    }

    /** Parses every query of the specs. */
    public static Specs of(List<ServiceSpec> specs) {
        return new Specs(specs.stream().map(ServiceSubject::new).toList());
    }

    /** The SLOs of all services. */
    public Stream<SloSubject> slos() {
        return services.stream().flatMap(service -> service.slos().stream());
    }
}
