package dev.slo.micrometer.presets;

import dev.slo.diagnostic.Diagnostic;
import dev.slo.diagnostic.Origin;
import dev.slo.micrometer.SloContract;
import dev.slo.micrometer.SloMeterFilter;
import dev.slo.model.Alerting;
import dev.slo.model.Labels;
import dev.slo.model.Name;
import dev.slo.model.Objective;
import dev.slo.model.Ratio;
import dev.slo.model.Service;
import dev.slo.model.Sli;
import dev.slo.model.Slo;
import dev.slo.model.TimeSpan;
import dev.slo.model.Window;
import dev.slo.spec.Origins;
import dev.slo.spec.ServiceSpec;
import dev.slo.spec.Site;
import dev.slo.spec.SpecPath;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A registry that publishes what SLIs need, and the contract of these SLIs with it. */
final class Observed {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final List<ServiceSpec> specs;

    private Observed(List<ServiceSpec> specs) {
        this.specs = specs;
        registry.config().meterFilter(SloMeterFilter.of(specs));
    }

    static Observed by(Sli... slis) {
        List<Slo> slos = new ArrayList<>();
        for (Sli sli : slis) {
            slos.add(slo("slo-" + slos.size(), sli));
        }
        Service service = new Service(
                new Name("shop"), Optional.empty(), Labels.NONE, List.of(), slos, Optional.empty(), Optional.empty());
        Site site = Site.of(new Origin.Whole("presets"));
        return new Observed(List.of(new ServiceSpec(service, new Origins(Map.of(SpecPath.ROOT, site)))));
    }

    private static Slo slo(String name, Sli sli) {
        return new Slo(
                new Name(name),
                name,
                "",
                new Objective(Ratio.parse("99%")),
                new Window.Rolling(TimeSpan.ofDays(30)),
                sli,
                List.of(),
                Alerting.DEFAULT,
                Labels.NONE,
                List.of(),
                List.of(),
                TimeSpan.ofSeconds(15),
                Optional.empty());
    }

    PrometheusMeterRegistry registry() {
        return registry;
    }

    /** A registry of observations that ends in the meters, as Spring Boot sets it up. */
    ObservationRegistry observations() {
        ObservationRegistry observations = ObservationRegistry.create();
        observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(registry));
        return observations;
    }

    List<Diagnostic> contract() {
        return SloContract.check(specs, registry);
    }
}
