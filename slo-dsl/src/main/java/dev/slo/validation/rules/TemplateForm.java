package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.model.Owner;
import dev.slo.spec.Site;
import dev.slo.spec.SpecPath;
import dev.slo.validation.template.AlertTemplate;

/**
 * Annotations and labels of alerts are templates that Prometheus can expand. The owner is a label as well, and none: a
 * route asks for it by the name that the spec has.
 */
final class TemplateForm implements SloRule {

    static final Code CODE = new Code("template.broken");

    private static final String ACTION = "{{";

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public void check(SloSubject slo, Report report) {
        LabelSite.templates(slo).forEach(text -> AlertTemplate.read(text.value())
                .problems()
                .forEach(problem -> report.error(
                        text.site().part(problem.from(), problem.to()), problem.message(), problem.hint())));
        slo.service().owner().ifPresent(owner -> checkOwner(owner, slo, report));
    }

    private static void checkOwner(Owner owner, SloSubject slo, Report report) {
        int from = owner.team().indexOf(ACTION);
        if (from >= 0) {
            Site site = slo.origins().site(SpecPath.ROOT.field("owner").field("team"));
            report.error(
                    site.part(from, from + ACTION.length()),
                    "An owner is no template, and Prometheus would take this for one",
                    "write the team's name without '" + ACTION + "'");
        }
    }
}
