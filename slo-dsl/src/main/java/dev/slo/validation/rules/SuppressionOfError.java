package dev.slo.validation.rules;

import dev.slo.diagnostic.Code;
import dev.slo.diagnostic.Explanation;
import dev.slo.diagnostic.Severity;
import dev.slo.model.Suppression;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Only warnings are suppressed: what an error complains about cannot be compiled. */
final class SuppressionOfError implements Rule {

    static final Code CODE = new Code("suppression.of-error");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public void check(Specs specs, Consumer<Finding> findings) {
        Set<String> errors = Explanation.codes().stream().map(Code::value).collect(Collectors.toSet());
        RuleTiers.all()
                .filter(rule -> rule.mildest() != Severity.ERROR)
                .forEach(rule -> errors.remove(rule.code().value()));
        specs.slos().forEach(slo -> check(slo, errors, new Report(this, Optional.of(slo), findings)));
    }

    private static void check(SloSubject slo, Set<String> errors, Report report) {
        List<Suppression> suppressions = slo.slo().suppressions();
        for (int i = 0; i < suppressions.size(); i++) {
            if (errors.contains(suppressions.get(i).code())
                    && !suppressions.get(i).isOfContract()) {
                report.error(
                        slo.at("suppress[" + i + "].code"),
                        "'" + suppressions.get(i).code() + "' cannot be suppressed",
                        "mend what it tells and take the suppression out; only warnings about an SLO can be suppressed");
            }
        }
    }
}
