package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.validation.template.AlertTemplate;

/** Annotations and labels of alerts are templates that Prometheus can expand. */
final class TemplateForm implements SloRule {

    static final Code CODE = new Code("template.broken");

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
    }
}
