package dev.slo.compiler.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CostTest {

    private static final Cost COST = Cost.of(PlannedSpecs.plan(PlannedSpecs.REQUESTS));

    @Test
    void rulesAreCounted() {
        ServicePlan plan = PlannedSpecs.plan(PlannedSpecs.REQUESTS);

        assertThat(COST.recordings() + COST.alerts())
                .isEqualTo(plan.groups().stream()
                        .mapToInt(group -> group.rules().size())
                        .sum());
        assertThat(COST.alerts()).isEqualTo(9);
    }

    /** Two selectors of 200 series, read over 1h, 5m, 6h, 30m, 1d, 2h, 3d and 30d of 15-second samples. */
    @Test
    void theNaiveSchemeReadsEveryWindowFromTheServicesOwnMetrics() {
        long seconds = 3_600 + 300 + 21_600 + 1_800 + 86_400 + 7_200 + 259_200 + 2_592_000;

        assertThat(COST.naiveSamples()).isEqualTo(2 * 200 * seconds / 15);
    }

    @Test
    void theRulesReadHundredsOfTimesFewerSamples() {
        assertThat(COST.samples() * 300).isLessThan(COST.naiveSamples());
    }

    /** Only the two base recordings do: over 2 min they find 8 samples of 15 seconds in each series. */
    @Test
    void cardinalityHardlyMatters() {
        ServicePlan plan = PlannedSpecs.plan(PlannedSpecs.REQUESTS);

        assertThat(Cost.of(plan, 1_000).samples() - Cost.of(plan, 200).samples())
                .isEqualTo(2 * 800 * 8);
    }

    @Test
    void sharedRulesAreCheaperThanThoseOfEachSloAlone() {
        ServicePlan two = PlannedSpecs.planOf(2);
        int alone = two.slos().stream().map(Cost::of).mapToInt(Cost::recordings).sum();

        assertThat(Cost.of(two).recordings()).isLessThan(alone);
        assertThat(two.slos().stream().map(Cost::of).mapToLong(Cost::samples).sum())
                .isGreaterThanOrEqualTo(Cost.of(two).samples() * 9 / 10);
    }

    @Test
    void aSliceThatIsEvaluatedRarelyReadsFewSamples() {
        String slices = """
                apiVersion: slo/v1
                service: shop
                slos:
                  - name: hits
                    objective: 95%
                    sli: { timeslices: { query: 'avg(avg_over_time(f[$window]))', good: '> 1', slice: 1h, noData: bad } }
                """;

        assertThat(Cost.of(PlannedSpecs.plan(slices), 0).samples()).isLessThan(COST.samples() / 10);
    }

    @Test
    void aServiceWithRecordingsOnlyCostsThose() {
        String red = "apiVersion: slo/v1\nservice: shop\nred: { requests: http_requests_total }\nslos: []\n";

        Cost cost = Cost.of(PlannedSpecs.plan(red));

        assertThat(cost.alerts()).isZero();
        assertThat(cost.naiveSamples()).isZero();
        assertThat(cost.recordings()).isEqualTo(4);
    }
}
