package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.model.Suppression;
import java.util.List;

/** A suppression says why, in words that a reviewer can weigh. */
final class SuppressionReason implements SloRule {

    static final Code CODE = new Code("suppression.no-reason");

    private static final int SHORTEST = 10;

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public void check(SloSubject slo, Report report) {
        List<Suppression> suppressions = slo.slo().suppressions();
        for (int i = 0; i < suppressions.size(); i++) {
            Suppression suppression = suppressions.get(i);
            if (suppression.reason().strip().length() < SHORTEST) {
                report.error(
                        slo.at("suppress[" + i + "].reason"),
                        "The suppression of '" + suppression.code() + "' gives no reason of " + SHORTEST
                                + " characters or more",
                        "say why the warning is fine here, such as 'batch job, a few events a day'");
            }
        }
    }
}
