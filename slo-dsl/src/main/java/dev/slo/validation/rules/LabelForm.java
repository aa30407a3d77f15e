package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import java.util.Optional;
import java.util.function.Consumer;

/** Names of labels and of annotations have the form that every version of Prometheus takes. */
final class LabelForm implements LabelRule {

    static final Code CODE = new Code("label.invalid-name");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public void check(Specs specs, Consumer<Finding> findings) {
        LabelRule.super.check(specs, findings);
        specs.slos().forEach(slo -> {
            Report report = new Report(this, Optional.of(slo), findings);
            LabelSite.of(slo.alerting().annotations(), slo.part("alerting.annotations"), slo.origins())
                    .forEach(annotation -> check(annotation, report));
        });
    }

    @Override
    public void check(LabelSite label, Report report) {
        if (!LabelNames.valid(label.name())) {
            report.error(
                    label.origin(),
                    "'" + label.name() + "' is not a name of a label or an annotation",
                    "write letters, digits and underscores, and no digit at the front");
        }
    }
}
