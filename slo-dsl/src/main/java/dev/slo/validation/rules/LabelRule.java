package dev.slo.validation.rules;

import dev.slo.spec.SpecPath;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A rule that looks at every label that a spec writes: on services, SLOs and alerts, and those grouped by. */
interface LabelRule extends Rule {

    /** Looks at one label. */
    void check(LabelSite label, Report report);

    @Override
    default void check(Specs specs, Consumer<Finding> findings) {
        for (ServiceSubject service : specs.services()) {
            Report report = new Report(this, Optional.empty(), findings);
            Stream.concat(LabelSite.of(service), by(service)).forEach(label -> check(label, report));
        }
        specs.slos().forEach(slo -> {
            Report report = new Report(this, Optional.of(slo), findings);
            Stream.concat(LabelSite.of(slo), groupBy(slo)).forEach(label -> check(label, report));
        });
    }

    private static Stream<LabelSite> by(ServiceSubject service) {
        SpecPath path = SpecPath.ROOT.field("red").field("by");
        return service.service().red().stream()
                .flatMap(red -> red.by().stream())
                .map(name -> new LabelSite(name, name, service.origins().site(path)));
    }

    private static Stream<LabelSite> groupBy(SloSubject slo) {
        return slo.slo().groupBy().stream()
                .map(name -> new LabelSite(name, name, slo.origins().site(slo.part("groupBy"))));
    }
}
