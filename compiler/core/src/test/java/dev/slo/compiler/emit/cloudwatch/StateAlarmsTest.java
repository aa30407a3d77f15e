package dev.slo.compiler.emit.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The alarms besides the tiers, evaluated over traffic that is known. */
class StateAlarmsTest {

    private static final String BAD = "sli: { events: { bad: b_total, total: t_total } }";
    private static final String GOOD = "sli: { events: { good: g_total, total: t_total } }";
    private static final String LATENCY = "sli: { latency: { histogram: d_seconds, threshold: 0.3 } }";

    @Test
    void hardDownNeedsMoreThanHalfOfFiveMinutesAndTenFailures() {
        CompositeAlarm down = alarm("90%", BAD, "shop.orders.hard-down");

        assertThat(Traffic.ofCounters().then(5, 50, 100).fires(down, 5)).isFalse();
        assertThat(Traffic.ofCounters().then(5, 51, 100).fires(down, 5)).isTrue();
        assertThat(Traffic.ofCounters().then(3, 3, 3).fires(down, 3)).isFalse();
        assertThat(Traffic.ofCounters().then(4, 3, 3).fires(down, 4)).isTrue();
    }

    @Test
    void aWeeksBudgetIsWatchedAndAMonthsIsNoted() {
        CompositeAlarm half = alarm("99%", BAD + ", window: 7d", "shop.orders.budget-50");
        CloudWatchPlan month = CloudWatchPlan.of(Plans.ofOne("99%", BAD));

        assertThat(Traffic.ofCounters().then(101, 4.99, 1_000).fires(half, 101)).isFalse();
        assertThat(Traffic.ofCounters().then(101, 5, 1_000).fires(half, 101)).isTrue();
        assertThat(Traffic.ofCounters().then(100, 1_000, 1_000).fires(half, 100))
                .isFalse();
        assertThat(month.notes())
                .containsExactly(
                        "shop.orders: alarms on 50%, 80%, 100% of the budget: an alarm looks back seven days at"
                                + " most, and this needs 30d");
    }

    @Test
    void missingDataIsToldAfterTenMinutesAndIdleIsNotMissing() {
        CompositeAlarm missing = alarm("99%", BAD, "shop.orders.data-missing");
        Traffic traffic = Traffic.ofCounters().then(60, -1, 0).then(10, -1, -1);

        assertThat(traffic.fires(missing, 60)).isFalse();
        assertThat(traffic.fires(missing, 69)).isFalse();
        assertThat(traffic.fires(missing, 70)).isTrue();
        assertThat(Traffic.ofCounters().fires(missing, 1)).isTrue();
    }

    @Test
    void aTotalWithoutItsGoodEventsIsMissingData() {
        CompositeAlarm missing = alarm("99%", GOOD, "shop.orders.data-missing");
        Traffic whole = Traffic.ofCounters().then(10, 0, 10);

        assertThat(whole.fires(missing, 10)).isFalse();
        assertThat(missing.all().get(0).metrics()).extracting(MetricQuery::id).containsExactly("good", "total", "sent");
    }

    @Test
    void aHistogramMayBeSilentForADay() {
        CompositeAlarm missing = alarm("99%", LATENCY, "shop.orders.data-missing");
        Traffic traffic = Traffic.ofHistogram().then(1, 0, 1).then(1_440, -1, -1);

        assertThat(traffic.fires(missing, 1_440)).isFalse();
        assertThat(traffic.fires(missing, 1_441)).isTrue();
    }

    @Test
    void whatTheSpecTurnsOffIsNotMade() {
        String off = BAD + ", alerting: { hardDown: false, noData: false, budgetLevels: [] }, window: 7d";

        assertThat(CloudWatchPlan.of(Plans.ofOne("99%", off)).alarms())
                .extracting(CompositeAlarm::name)
                .isNotEmpty()
                .allMatch(name -> name.startsWith("shop.orders.page-") || name.startsWith("shop.orders.ticket-"));
    }

    private static CompositeAlarm alarm(String objective, String rest, String name) {
        List<CompositeAlarm> alarms =
                CloudWatchPlan.of(Plans.ofOne(objective, rest)).alarms();
        return alarms.stream()
                .filter(alarm -> alarm.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
