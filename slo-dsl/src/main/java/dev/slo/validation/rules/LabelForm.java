package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;

/** Label names have the form that every version of Prometheus takes. */
final class LabelForm implements LabelRule {

    static final Code CODE = new Code("label.invalid-name");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public void check(LabelSite label, Report report) {
        if (!LabelNames.valid(label.name())) {
            report.error(
                    label.origin(),
                    "'" + label.name() + "' is not a label name",
                    "write letters, digits and underscores, and no digit at the front");
        }
    }
}
