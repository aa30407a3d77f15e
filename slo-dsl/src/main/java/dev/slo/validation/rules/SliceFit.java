package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.model.Sli;

/** A window is a whole number of slices. */
final class SliceFit implements SloRule {

    static final Code CODE = new Code("timeslices.uneven-window");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public void check(SloSubject slo, Report report) {
        long window = slo.slo().window().length().millis();
        if (slo.slo().sli() instanceof Sli.Timeslices slices
                && slices.slice().millis() > 0
                && window % slices.slice().millis() != 0) {
            report.error(
                    slo.at("sli.timeslices.slice"),
                    "A window of " + slo.slo().window() + " is not a whole number of slices of " + slices.slice(),
                    "write a slice that divides the window, such as 5m");
        }
    }
}
