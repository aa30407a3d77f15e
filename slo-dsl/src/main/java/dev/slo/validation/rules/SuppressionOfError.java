package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.diagnostic.Explanation;
import dev.slo.diagnostic.Severity;
import dev.slo.model.Suppression;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Only warnings are suppressed: what an error complains about cannot be compiled. */
final class SuppressionOfError implements SloRule {

    static final Code CODE = new Code("suppression.of-error");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public void check(SloSubject slo, Report report) {
        Set<String> known = Explanation.codes().stream().map(Code::value).collect(Collectors.toSet());
        Set<String> suppressible = RuleTiers.all()
                .filter(rule -> rule.mildest() != Severity.ERROR)
                .map(rule -> rule.code().value())
                .collect(Collectors.toSet());
        List<Suppression> suppressions = slo.slo().suppressions();
        for (int i = 0; i < suppressions.size(); i++) {
            String code = suppressions.get(i).code();
            if (known.contains(code) && !suppressible.contains(code)) {
                report.error(
                        slo.at("suppress[" + i + "].code"),
                        "'" + code + "' cannot be suppressed",
                        "mend what it tells, and take the suppression out; only warnings about an SLO can be"
                                + " suppressed");
            }
        }
    }
}
