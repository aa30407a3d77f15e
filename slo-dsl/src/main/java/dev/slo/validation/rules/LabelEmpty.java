package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;

/** Labels have a value: to Prometheus, a label with an empty value is no label. */
final class LabelEmpty implements LabelRule {

    static final Code CODE = new Code("label.empty-value");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public void check(LabelSite label, Report report) {
        if (label.value().isBlank() && !label.name().isEmpty()) {
            report.error(
                    label.origin(),
                    "The label '" + label.name() + "' has no value, so Prometheus drops it",
                    "give it a value, or leave the label out");
        }
    }
}
