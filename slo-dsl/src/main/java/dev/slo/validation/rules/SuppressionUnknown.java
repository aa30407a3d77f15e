package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.diagnostic.Explanation;
import dev.slo.diagnostic.Spelling;
import dev.slo.model.Suppression;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A suppression names a code that exists. */
final class SuppressionUnknown implements Rule {

    static final Code CODE = new Code("suppression.unknown-code");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public void check(Specs specs, Consumer<Finding> findings) {
        List<String> known = Explanation.codes().stream().map(Code::value).toList();
        specs.slos().forEach(slo -> check(slo, known, new Report(this, Optional.of(slo), findings)));
    }

    private static void check(SloSubject slo, List<String> known, Report report) {
        List<Suppression> suppressions = slo.slo().suppressions();
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
