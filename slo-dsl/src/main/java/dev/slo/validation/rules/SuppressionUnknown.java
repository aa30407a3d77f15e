package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.diagnostic.Explanation;
import dev.slo.diagnostic.Spelling;
import dev.slo.model.Suppression;
import java.util.List;

/** A suppression names a code that exists. */
final class SuppressionUnknown implements SloRule {

    static final Code CODE = new Code("suppression.unknown-code");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public void check(SloSubject slo, Report report) {
        List<Suppression> suppressions = slo.slo().suppressions();
        List<String> known = Explanation.codes().stream().map(Code::value).toList();
        for (int i = 0; i < suppressions.size(); i++) {
            String code = suppressions.get(i).code();
            if (!known.contains(code)) {
                report.error(
                        slo.at("suppress[" + i + "].code"),
                        "No diagnostic has the code '" + code + "'",
                        Spelling.nearest(code, known)
                                .map(nearest -> "did you mean '" + nearest + "'?")
                                .orElse("copy the code from the brackets of the warning"));
            }
        }
    }
}
