package dev.slo.dsl;

import java.util.List;

/**
 * A class that declares a service's SLOs: the compiler makes one with its public constructor without parameters and asks
 * it. It is found by name, or listed in {@code META-INF/services/dev.slo.dsl.SloProvider}.
 */
public interface SloProvider {

    /** The services, each with its SLOs. Must not do anything else: it runs in the build. */
    List<ServiceDeclaration> services();
}
