package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;

/** Each label is grouped by once. */
final class GroupDuplicate implements SloRule {

    static final Code CODE = new Code("group.duplicate");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public void check(SloSubject slo, Report report) {
        for (String name : LabelNames.repeated(slo.slo().groupBy())) {
            report.error(slo.at("groupBy"), "The label '" + name + "' is grouped by twice", "name it once");
        }
    }
}
