package dev.slo.validation.rules;

import dev.slo.diagnostic.Origin;
import dev.slo.model.Labels;
import dev.slo.spec.Origins;
import dev.slo.spec.Site;
import dev.slo.spec.SpecPath;
import java.util.stream.Stream;

/**
 * A label or annotation that a spec writes.
 *
 * @param name its name
 * @param value its value; the name once more for a label that is only grouped by
 * @param site where it was written
 */
record LabelSite(String name, String value, Site site) {

    Origin origin() {
        return site.whole();
    }

    /** The pairs of a map at a path. */
    static Stream<LabelSite> of(Labels labels, SpecPath path, Origins origins) {
        return labels.pairs().entrySet().stream()
                .map(pair -> new LabelSite(pair.getKey(), pair.getValue(), origins.site(path.field(pair.getKey()))));
    }

    /** The labels of a service itself. */
    static Stream<LabelSite> of(ServiceSubject service) {
        return of(service.service().labels(), SpecPath.ROOT.field("labels"), service.origins());
    }

    /** The labels that an SLO puts on its info series and its alerts. */
    static Stream<LabelSite> of(SloSubject slo) {
        return Stream.concat(
                of(slo.slo().labels(), slo.part("labels"), slo.origins()),
                of(slo.alerting().labels(), slo.part("alerting.labels"), slo.origins()));
    }

    /** The texts that end up in an SLO's alerts, where Prometheus expands them as templates. */
    static Stream<LabelSite> templates(SloSubject slo) {
        return Stream.of(
                        of(slo.alerting().annotations(), slo.part("alerting.annotations"), slo.origins()),
                        of(slo.service().labels(), SpecPath.ROOT.field("labels"), slo.origins()),
                        of(slo),
                        Stream.of(text("title", slo.slo().title(), slo)),
                        slo.alerting().runbook().stream().map(url -> text("alerting.runbook", url, slo)),
                        slo.alerting().dashboard().stream().map(url -> text("alerting.dashboard", url, slo)))
                .flatMap(texts -> texts);
    }

    private static LabelSite text(String part, String value, SloSubject slo) {
        return new LabelSite(part, value, slo.origins().site(slo.part(part)));
    }
}
