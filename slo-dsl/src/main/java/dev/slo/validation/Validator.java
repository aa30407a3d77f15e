package dev.slo.validation;

import dev.slo.diagnostic.Diagnostic;
import dev.slo.spec.ServiceSpec;
import dev.slo.validation.rules.Finding;
import dev.slo.validation.rules.Rule;
import dev.slo.validation.rules.RuleTiers;
import dev.slo.validation.rules.Specs;
import java.util.ArrayList;
import java.util.List;

/** Checks specs with every rule there is. */
public final class Validator {

    private Validator() {}

    /**
     * Checks all specs of a compile together.
     *
     * @param specs from any front end
     * @return what is wrong, in {@link Diagnostic#ORDER}, without the suppressed warnings; when a tier of rules finds
     *     errors, the later tiers, which rely on it, are left out, and so is the search for unused suppressions. What
     *     several SLOs inherit from one place is told once
     */
    public static List<Diagnostic> validate(List<ServiceSpec> specs) {
        Specs subjects = Specs.of(specs);
        Suppressions suppressions = new Suppressions();
        List<Diagnostic> told = new ArrayList<>();
        boolean failed = false;
        for (List<Rule> tier : RuleTiers.IN_ORDER) {
            for (Finding finding : findings(tier, subjects)) {
                if (!suppressions.cover(finding)) {
                    told.add(finding.diagnostic());
                    failed |= finding.diagnostic().isError();
                }
            }
            if (failed) {
                break;
            }
        }
        if (!failed) {
            told.addAll(suppressions.unused(subjects));
        }
        return told.stream().distinct().sorted(Diagnostic.ORDER).toList();
    }

    private static List<Finding> findings(List<Rule> tier, Specs specs) {
        List<Finding> findings = new ArrayList<>();
        tier.forEach(rule -> rule.check(specs, findings::add));
        return findings;
    }
}
