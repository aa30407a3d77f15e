package dev.slo;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.slo.diagnostic.Code;
import dev.slo.diagnostic.Diagnostic;
import dev.slo.diagnostic.Explanation;
import dev.slo.diagnostic.Severity;
import dev.slo.validation.rules.Rule;
import dev.slo.validation.rules.RuleTiers;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One rule, one class, one code, one page, one folder of the corpus. */
class RulesTest {

    /** Codes of the front end, and the one that the validator gives itself. */
    private static final List<String> NOT_OF_RULES =
            List.of("alertmanager", "contract", "provider", "runbook", "source", "yaml", "spec", "sli");

    private static final Code UNUSED = new Code("suppression.unused");

    @Test
    void everyClassOfARuleIsInTheListOnce() {
        List<String> classes = new ClassFileImporter()
                .importPackages("dev.slo.validation.rules").stream()
                        .filter(type -> type.isAssignableTo(Rule.class) && !type.isInterface())
                        .map(JavaClass::getName)
                        .toList();
        assertThat(classes).isNotEmpty();
        assertThat(RuleTiers.all().map(rule -> rule.getClass().getName())).containsExactlyInAnyOrderElementsOf(classes);
    }

    @Test
    void noTwoRulesShareACode() {
        assertThat(RuleTiers.all().map(Rule::code)).doesNotHaveDuplicates();
    }

    @Test
    void rulesAndPagesAreOneToOne() {
        List<Code> pages = Explanation.codes().stream()
                .filter(code -> !NOT_OF_RULES.contains(code.group()) && !code.equals(UNUSED))
                .toList();
        assertThat(RuleTiers.all().map(Rule::code)).containsExactlyInAnyOrderElementsOf(pages);
    }

    @Test
    void rulesAndFoldersOfTheCorpusAreOneToOne() {
        Set<String> folders = Corpus.cases().stream()
                .map(folder -> folder.getName(0).toString())
                .collect(Collectors.toSet());
        assertThat(RuleTiers.all().map(rule -> rule.code().value())).allMatch(folders::contains);
    }

    @Test
    void exactlyTheRulesThatSaySoCanWarn() {
        Set<Code> warnings = Corpus.cases().stream()
                .flatMap(folder -> FrontHalf.diagnose(Corpus.inputs(folder)).stream())
                .filter(found -> !found.isError() && !found.code().equals(UNUSED))
                .map(Diagnostic::code)
                .collect(Collectors.toSet());
        assertThat(RuleTiers.all()
                        .filter(rule -> rule.mildest() != Severity.ERROR)
                        .map(Rule::code))
                .containsExactlyInAnyOrderElementsOf(warnings);
    }
}
