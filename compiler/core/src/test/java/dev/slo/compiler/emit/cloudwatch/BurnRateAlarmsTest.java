package dev.slo.compiler.emit.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.slo.compiler.plan.SloPlan;
import dev.slo.model.Tier;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The expressions of burn-rate alarms, evaluated minute by minute over traffic that is known. */
class BurnRateAlarmsTest {

    private static final double EVENTS = 100_000;
    private static final String BAD = "sli: { events: { bad: b_total, total: t_total } }";
    private static final String GOOD = "sli: { events: { good: g_total, total: t_total } }";
    private static final String BOTH = "sli: { events: { good: g_total, bad: b_total } }";
    private static final String LATENCY = "sli: { latency: { histogram: d_seconds, threshold: 0.3 } }";

    @ParameterizedTest
    @MethodSource("tiers")
    void aTierFiresAboveItsBurnRateAndNotAtOrBelowIt(SloMetrics slo, Tier tier, boolean histogram) {
        double threshold = tier.threshold(slo.plan().slo().objective()).doubleValue();
        CompositeAlarm alarm = alarm(slo, tier);
        int full = (int) (tier.longWindow().seconds() / 60);

        assertThat(steady(threshold * 1.02, full, histogram).fires(alarm, full)).isTrue();
        assertThat(steady(threshold * 0.98, full, histogram).fires(alarm, full)).isFalse();
        assertThat(steady(threshold, full, histogram).fires(alarm, full)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("tiers")
    void anOutageIsSeenWithinAMinuteOfTheClosedFormAndEndsWithTheShortWindow(
            SloMetrics slo, Tier tier, boolean histogram) {
        double ratio =
                Math.min(1, 5 * tier.threshold(slo.plan().slo().objective()).doubleValue());
        CompositeAlarm alarm = alarm(slo, tier);
        int start = (int) (tier.longWindow().seconds() / 60);
        double detection = tier.secondsToDetect(slo.plan().slo().objective(), ratio) / 60;
        double reset = tier.secondsToReset(slo.plan().slo().objective(), ratio) / 60;
        int length = (int) Math.ceil(tier.shortWindow().seconds() / 60 + detection + 1);
        Traffic traffic = traffic(histogram)
                .then(start, 0, EVENTS)
                .then(length, ratio * EVENTS, EVENTS)
                .then((int) reset + 3, 0, EVENTS);

        int fired = IntStream.range(start, traffic.minutes())
                .filter(minute -> traffic.fires(alarm, minute))
                .findFirst()
                .orElseThrow();
        int ended = IntStream.range(start + length, traffic.minutes())
                .filter(minute -> !traffic.fires(alarm, minute))
                .findFirst()
                .orElseThrow();

        assertThat(fired - start).isBetween((int) Math.floor(detection), (int) Math.ceil(detection) + 1);
        assertThat(ended - start - length).isBetween((int) Math.floor(reset), (int) Math.ceil(reset) + 1);
    }

    static Stream<Arguments> tiers() {
        return Stream.of(BAD, GOOD, BOTH, LATENCY)
                .flatMap(sli -> Stream.of(sli, sli + ", window: 7d"))
                .flatMap(sli -> Stream.of("99.9%", "99%").map(objective -> slo(objective, sli)))
                .flatMap(slo -> slo.plan().tiers().stream().map(tier -> Arguments.of(slo, tier, slo.observes())));
    }

    @Test
    void aPageNeedsFiveFailuresUnlessTheSpecSaysOtherwise() {
        SloMetrics slo = slo("99.9%", BAD);
        SloMetrics demanding = slo("99.9%", BAD + ", alerting: { page: { severity: critical, minimumFailures: 7 } }");

        assertThat(pages(slo, Traffic.ofCounters().then(4, 1, 1))).isFalse();
        assertThat(pages(slo, Traffic.ofCounters().then(5, 1, 1))).isTrue();
        assertThat(pages(demanding, Traffic.ofCounters().then(6, 1, 1))).isFalse();
        assertThat(pages(demanding, Traffic.ofCounters().then(7, 1, 1))).isTrue();
    }

    @Test
    void minimumTrafficIsHeldAgainstTheLongWindow() {
        SloMetrics slo = slo("99.9%", BAD + ", alerting: { page: { severity: critical, minimumTraffic: 0.1 } }");

        assertThat(pages(slo, Traffic.ofCounters().then(60, 5.9, 5.9))).isFalse();
        assertThat(pages(slo, Traffic.ofCounters().then(60, 6.1, 6.1))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("quiet")
    void nothingFiresWithoutTrafficOrWithoutData(SloMetrics slo, Traffic traffic) {
        int last = traffic.minutes();

        assertThat(alarms(slo)).isNotEmpty().noneMatch(alarm -> traffic.fires(alarm, last));
    }

    static Stream<Arguments> quiet() {
        return Stream.of(BAD, GOOD, BOTH, LATENCY)
                .map(sli -> slo("99.9%", sli))
                .flatMap(slo -> Stream.of(
                        Arguments.of(slo, traffic(slo.observes())),
                        Arguments.of(slo, traffic(slo.observes()).then(5_000, 0, 0)),
                        Arguments.of(
                                slo, traffic(slo.observes()).then(10, 50, 100).then(5_000, -1, -1)),
                        Arguments.of(slo, traffic(slo.observes()).then(60, -1, 100))));
    }

    @Test
    void aCounterOfErrorsThatIsBornWithTheFirstErrorCountsAsNoneBefore() {
        SloMetrics slo = slo("99.9%", BAD);
        Traffic traffic = Traffic.ofCounters().then(60, -1, 1_000).then(10, 500, 1_000);

        assertThat(pages(slo, traffic)).isTrue();
    }

    @Test
    void aGapInTheDataDoesNotHideAnOutage() {
        SloMetrics slo = slo("99.9%", BAD);
        Traffic traffic =
                Traffic.ofCounters().then(20, 500, 1_000).then(20, -1, -1).then(3, 500, 1_000);

        assertThat(pages(slo, traffic)).isTrue();
    }

    @Test
    void minutesAfterAColdStartOpenNoTicket() {
        SloMetrics slo = slo("99.9%", BAD);
        CompositeAlarm daily = alarms(slo).get(2);
        Traffic young = Traffic.ofCounters().then(119, 10, 1_000);

        assertThat(daily.name()).isEqualTo("shop.orders.ticket-3-1d-2h");
        assertThat(young.fires(daily, 119)).isFalse();
        assertThat(young.then(1, 10, 1_000).fires(daily, 120)).isTrue();
    }

    @Test
    void windowsThatCloudWatchCannotHoldAreLeftOutByName() {
        String tiers = ", alerting: { tiers: [ { urgency: page, factor: 14.4, long: 1h, short: 90s },"
                + " { urgency: ticket, factor: 1, long: 8d, short: 6h },"
                + " { urgency: ticket, factor: 2, long: 7d, short: 6h } ], budgetLevels: [] }";
        Notes notes = new Notes();

        List<CompositeAlarm> alarms = new BurnRateAlarms(slo("99.9%", BAD + tiers)).alarms(notes);

        assertThat(alarms).extracting(CompositeAlarm::name).containsExactly("shop.orders.ticket-2-7d-6h");
        assertThat(notes.sentences())
                .containsExactly(
                        "shop.orders: tier 14.4 over 1h and 1m30s: periods are whole minutes, and 1m30s is none",
                        "shop.orders: tier 1 over 8d and 6h: an alarm looks back seven days at most, and this needs 8d");
    }

    @Test
    void tiersOfAnUrgencyAreNumberedFromTheFastestWhateverOrderTheSpecHas() {
        String tiers = ", alerting: { tiers: [ { urgency: page, factor: 6, long: 6h, short: 30m },"
                + " { urgency: ticket, factor: 1, long: 3d, short: 6h },"
                + " { urgency: page, factor: 14.4, long: 1h, short: 5m } ] }";

        assertThat(alarms(slo("99.9%", BAD + tiers)))
                .allSatisfy(alarm ->
                        assertThat(alarm.all()).extracting(MetricAlarm::labels).containsOnly(alarm.labels()))
                .extracting(CompositeAlarm::name, alarm -> alarm.labels().get("tier"))
                .containsExactly(
                        tuple("shop.orders.page-6-6h-30m", "page-2"),
                        tuple("shop.orders.ticket-1-3d-6h", "ticket-1"),
                        tuple("shop.orders.page-14x4-1h-5m", "page-1"));
    }

    private static Traffic steady(double ratio, int minutes, boolean histogram) {
        return traffic(histogram).then(minutes, ratio * EVENTS, EVENTS);
    }

    private static Traffic traffic(boolean histogram) {
        return histogram ? Traffic.ofHistogram() : Traffic.ofCounters();
    }

    private static boolean pages(SloMetrics slo, Traffic traffic) {
        return traffic.fires(alarms(slo).get(0), traffic.minutes());
    }

    private static CompositeAlarm alarm(SloMetrics slo, Tier tier) {
        return alarms(slo).get(slo.plan().tiers().indexOf(tier));
    }

    private static List<CompositeAlarm> alarms(SloMetrics slo) {
        return new BurnRateAlarms(slo).alarms(new Notes());
    }

    private static SloMetrics slo(String objective, String rest) {
        SloPlan plan = Plans.ofOne(objective, rest).get(0).slos().get(0);
        return new SloMetrics(plan, ((Counting.Counted) Counting.of(plan)).counters());
    }
}
