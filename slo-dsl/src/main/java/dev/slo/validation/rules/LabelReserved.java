package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;

/** Nobody sets or groups by a label that the compiler or Prometheus sets. */
final class LabelReserved implements LabelRule {

    static final Code CODE = new Code("label.reserved");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public void check(LabelSite label, Report report) {
        if (LabelNames.reserved(label.name())) {
            report.error(
                    label.origin(),
                    "The label '" + label.name() + "' is reserved",
                    "choose a name that does not start with __ and is none of " + LabelNames.ours());
        }
    }
}
