package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.diagnostic.Severity;
import dev.slo.model.Alerting;

/** Somebody is told: with page and ticket off, the SLO is a chart that nobody looks at. */
final class NobodyTold implements SloRule {

    static final Code CODE = new Code("alerting.nobody-told");

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
        Alerting alerting = slo.alerting();
        if (!alerting.page().enabled() && !alerting.ticket().enabled()) {
            report.warning(
                    slo.at("alerting.page"),
                    "Page and ticket are both off, so nobody is told how fast the budget burns",
                    "turn one of them on, or accept it with a reason");
        }
    }
}
