package dev.slo.compiler.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.model.Service;
import dev.slo.promql.Expr;
import dev.slo.promql.Selectors;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlannerTest {

    static IntStream numbersOfSlos() {
        return IntStream.rangeClosed(1, 60);
    }

    @ParameterizedTest
    @MethodSource("numbersOfSlos")
    void noGroupHasMoreThanTwentyRules(int slos) {
        assertThat(PlannedSpecs.planOf(slos).groups())
                .allSatisfy(group -> assertThat(group.rules()).hasSizeBetween(1, RuleGroup.MOST_RULES))
                .extracting(RuleGroup::name)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("numbersOfSlos")
    void noRuleReadsWhatItsGroupRecordsLater(int slos) {
        for (RuleGroup group : PlannedSpecs.planOf(slos).groups()) {
            List<Rule> rules = group.rules();
            for (int i = 0; i < rules.size(); i++) {
                Rule rule = rules.get(i);
                assertThat(rules.subList(i + 1, rules.size()))
                        .as("rules of %s behind %s", group.name(), rule)
                        .noneMatch(later -> reads(rule, later));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("numbersOfSlos")
    void everySeriesThatIsReadIsRecorded(int slos) {
        List<Rule> rules = rules(PlannedSpecs.planOf(slos));

        assertThat(rules.stream().flatMap(rule -> Selectors.in(rule.expr()).stream()))
                .filteredOn(selector -> selector.metric().orElse("").startsWith("slo:"))
                .isNotEmpty()
                .allSatisfy(selector -> assertThat(rules).anyMatch(other -> finds(selector, other)));
    }

    @Test
    void whatTheTeamWritesAsLabelsTouchesInfoAndAlertsOnly() {
        Service plain = PlannedSpecs.service(PlannedSpecs.REQUESTS);
        Service labelled =
                PlannedSpecs.service(PlannedSpecs.REQUESTS.replace("slos:", "labels: { tier: \"1\" }\nslos:"));

        assertThat(sli(Planner.plan(labelled))).isNotEmpty().isEqualTo(sli(Planner.plan(plain)));
        assertThat(rules(Planner.plan(labelled)))
                .filteredOn(rule -> rule instanceof Rule.Alert || isInfo(rule))
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.labels()).containsEntry("tier", "1"));
    }

    @Test
    void theOrderOfTheSpecDoesNotMatter() {
        String second = PlannedSpecs.REQUESTS.replace("name: requests", "name: answers");
        String slo = second.substring(second.indexOf("  - name"));
        String reversed = PlannedSpecs.REQUESTS.replace("slos:\n", "slos:\n" + slo);

        assertThat(PlannedSpecs.plan(PlannedSpecs.REQUESTS + slo).groups())
                .isEqualTo(PlannedSpecs.plan(reversed).groups());
    }

    @Test
    void pagesStandBehindTheRecordingsThatTheyRead() {
        RuleGroup first = PlannedSpecs.plan(PlannedSpecs.REQUESTS).groups().get(0);

        assertThat(first.interval()).hasToString("30s");
        assertThat(first.rules())
                .extracting(rule -> rule instanceof Rule.Alert alert ? alert.alert() : ((Rule.Recording) rule).record())
                .containsExactly(
                        SeriesNames.TOTAL,
                        SeriesNames.ERROR,
                        BurnRateAlerts.CRITICAL,
                        BurnRateAlerts.CRITICAL,
                        HardDownAlert.NAME);
    }

    private static boolean reads(Rule rule, Rule other) {
        return Selectors.in(rule.expr()).stream().anyMatch(selector -> finds(selector, other));
    }

    /** Whether a selector finds what a rule records; a rule without the label serves all SLOs. */
    private static boolean finds(Expr.VectorSelector selector, Rule other) {
        return other instanceof Rule.Recording recording
                && selector.metric().equals(Optional.of(recording.record()))
                && selector.matchers().stream()
                        .filter(matcher -> matcher.label().equals(SeriesNames.SLO))
                        .allMatch(matcher -> !other.labels().containsKey(SeriesNames.SLO)
                                || Arrays.asList(matcher.value().split("\\|"))
                                        .contains(other.labels().get(SeriesNames.SLO)));
    }

    private static List<Rule> sli(ServicePlan plan) {
        return rules(plan).stream()
                .filter(rule -> rule instanceof Rule.Recording && !isInfo(rule))
                .toList();
    }

    private static boolean isInfo(Rule rule) {
        return rule instanceof Rule.Recording recording && recording.record().equals(SeriesNames.INFO);
    }

    private static List<Rule> rules(ServicePlan plan) {
        return plan.groups().stream().flatMap(group -> group.rules().stream()).toList();
    }
}
