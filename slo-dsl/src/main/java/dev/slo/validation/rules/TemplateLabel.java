package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.diagnostic.Severity;
import dev.slo.validation.template.AlertTemplate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Templates read only labels that the alert's series carries: service, slo and those grouped by. A rule's own labels,
 * such as severity, are added after the expansion and are empty inside it.
 */
final class TemplateLabel implements SloRule {

    static final Code CODE = new Code("template.missing-label");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Severity mildest() {
        return Severity.WARNING;
    }

    @Override
    public void check(SloSubject slo, Report report) {
        Set<String> present = new TreeSet<>(slo.slo().groupBy());
        present.addAll(List.of("service", "slo"));
        LabelSite.templates(slo).forEach(text -> AlertTemplate.read(text.value()).labels().stream()
                .filter(label -> !present.contains(label.name()))
                .forEach(label -> report.warning(
                        text.site().part(label.from(), label.to()),
                        "The alert's series has no label '" + label.name() + "', so this expands to nothing",
                        "use one of " + String.join(", ", present) + ", or group the SLO by it")));
    }
}
