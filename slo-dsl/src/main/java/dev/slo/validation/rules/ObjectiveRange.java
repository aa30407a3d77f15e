package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import java.math.BigDecimal;

/** An objective lies between 0 % and 100 %, both excluded. */
final class ObjectiveRange implements SloRule {

    static final Code CODE = new Code("objective.out-of-range");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public void check(SloSubject slo, Report report) {
        BigDecimal target = slo.slo().objective().target().value();
        int toOne = target.compareTo(BigDecimal.ONE);
        if (toOne == 0) {
            report.error(
                    slo.at("objective"),
                    "An objective of 100% leaves no error budget, so no burn rate can be computed",
                    "promise a little less, such as 99.99%");
        } else if (toOne > 0) {
            report.error(
                    slo.at("objective"),
                    "An objective of " + slo.slo().objective() + " is more than everything",
                    "write a share below 100%, such as 99.9%");
        } else if (target.signum() == 0) {
            report.error(
                    slo.at("objective"),
                    "An objective of 0% promises nothing",
                    "write the share of good events that is promised, such as 99.9%");
        }
    }
}
