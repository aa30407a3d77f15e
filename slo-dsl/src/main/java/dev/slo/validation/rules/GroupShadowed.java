package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.spec.SpecPath;
import java.util.stream.Stream;

/**
 * No label of a service, an SLO or its alerts has the name of a label that the SLO is grouped by: the fixed value would
 * replace that of the group, and all groups would share one alert.
 */
final class GroupShadowed implements SloRule {

    static final Code CODE = new Code("group.shadowed");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public void check(SloSubject slo, Report report) {
        Stream.concat(
                        LabelSite.of(slo.service().labels(), SpecPath.ROOT.field("labels"), slo.origins()),
                        LabelSite.of(slo))
                .filter(label -> slo.slo().groupBy().contains(label.name()))
                .forEach(label -> report.error(
                        label.origin(),
                        "The label '" + label.name() + "' would replace the value that each group of '"
                                + slo.slo().name() + "' has",
                        "rename the label, or take it out of groupBy"));
    }
}
