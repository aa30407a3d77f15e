package dev.slo.dsl;

import dev.slo.diagnostic.Checked;
import dev.slo.diagnostic.Diagnostic;
import dev.slo.spec.ServiceSpec;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A class that declares a service's SLOs: the compiler makes one with its public constructor without parameters and asks
 * it. It is found by name, or listed in {@code META-INF/services/dev.slo.dsl.SloProvider}.
 */
public interface SloProvider {

    /** The services, each with its SLOs. Must not do anything else: it runs in the build. */
    List<ServiceDeclaration> services();

    /**
     * The specs of the services, for what needs them at run time: the meter filter, and the contract in a test.
     *
     * @throws IllegalArgumentException when a declaration holds mistakes, with all of them; the build tells them first
     */
    default List<ServiceSpec> specs() {
        List<Checked<ServiceSpec>> read =
                services().stream().map(ServiceDeclaration::spec).toList();
        String mistakes = read.stream()
                .flatMap(spec -> spec.diagnostics().stream())
                .filter(Diagnostic::isError)
                .map(Diagnostic::toString)
                .collect(Collectors.joining("\n"));
        if (!mistakes.isEmpty()) {
            throw new IllegalArgumentException("the SLOs hold mistakes:\n" + mistakes);
        }
        return read.stream().flatMap(spec -> spec.value().stream()).toList();
    }
}
