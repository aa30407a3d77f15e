package dev.slo.compiler.emit.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.compiler.Golden;
import dev.slo.compiler.emit.Artefact;
import dev.slo.compiler.plan.ServicePlan;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole files, and the limits that all of them keep. */
class CloudWatchFilesTest {

    /** What Terraform may put in front: {@code slo-staging-} and more. */
    private static final int ROOM_FOR_A_PREFIX = 64;

    private static final Locale LOCALE = Locale.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(LOCALE);
    }

    @Test
    void twoServicesGiveExactlyTheseFiles() throws IOException {
        List<Artefact> made = new CloudWatchFiles().emit(Plans.golden());

        assertThat(made)
                .extracting(Artefact::path)
                .containsExactly("cloudwatch/alarms.json", "cloudwatch/collector.yml", "cloudwatch/dashboard.json");
        Golden.verify(Plans.GOLDEN, made);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "tr-TR", "ar-EG-u-nu-arab"})
    void theLocaleDoesNotMatter(String locale) {
        List<Artefact> expected = new CloudWatchFiles().emit(Plans.golden());
        Locale.setDefault(Locale.forLanguageTag(locale));

        assertThat(new CloudWatchFiles().emit(Plans.golden())).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("compiles")
    void everyAlarmIsOneThatCloudWatchAndTerraformTake(List<ServicePlan> services) {
        List<CompositeAlarm> alarms = CloudWatchPlan.of(services).alarms();

        assertThat(names(alarms)).doesNotHaveDuplicates().allMatch(name -> name.length() + ROOM_FOR_A_PREFIX <= 255);
        assertThat(alarms).allSatisfy(alarm -> {
            assertThat(alarm.description()).hasSizeLessThanOrEqualTo(1024);
            assertThat(alarm.all()).hasSizeBetween(1, 2).allSatisfy(CloudWatchFilesTest::accepted);
        });
    }

    private static void accepted(MetricAlarm alarm) {
        List<MetricQuery> metrics = alarm.metrics();
        List<MetricQuery> watched = metrics.stream()
                .filter(query -> query instanceof MetricQuery.Calculation calculation && calculation.watched())
                .toList();
        assertThat(metrics).hasSizeLessThanOrEqualTo(10);
        assertThat(watched).containsExactly(metrics.get(metrics.size() - 1));
        assertThat(metrics).extracting(MetricQuery::id).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z]\\w*"));
        assertThat(metrics)
                .filteredOn(MetricQuery.Metric.class::isInstance)
                .extracting(query -> ((MetricQuery.Metric) query).period().millis())
                .allMatch(period -> period % 60_000 == 0 && period <= 604_800_000);
        assertThat(new HashSet<>(metrics)).hasSize(metrics.size());
    }

    private static Stream<String> names(List<CompositeAlarm> alarms, boolean composite) {
        return alarms.stream()
                .flatMap(alarm -> composite
                        ? Stream.of(alarm.name())
                        : alarm.all().stream().map(MetricAlarm::name));
    }

    private static List<String> names(List<CompositeAlarm> alarms) {
        return Stream.concat(names(alarms, true), names(alarms, false)).toList();
    }

    @Test
    void aServiceWithMoreSlosThanADashboardHoldsSaysWhichItLeavesOut() {
        StringBuilder yaml = new StringBuilder("apiVersion: slo/v1\nservice: shop\nslos:\n");
        for (int i = 0; i < 130; i++) {
            yaml.append("  - { name: slo-").append(100 + i);
            yaml.append(", objective: 99%, sli: { events: { bad: a_total, total: b_total } } }\n");
        }
        CloudWatchPlan plan = CloudWatchPlan.of(Plans.of(yaml.toString()));

        assertThat(plan.shown()).hasSize(124);
        assertThat(plan.notes())
                .filteredOn(note -> note.contains("widgets"))
                .hasSize(6)
                .first()
                .isEqualTo("shop.slo-224: its widgets: a dashboard holds 500 widgets at most");
    }

    static Stream<List<ServicePlan>> compiles() {
        String longest = "s".repeat(63);
        String yaml = "apiVersion: slo/v1\nservice: " + longest + "\nslos:\n  - { name: " + longest + ", title: '"
                + "t".repeat(2_000)
                + "', objective: 99%, sli: { events: { good: g_total, bad: b_total } } }\n";
        return Stream.of(Plans.golden(), Plans.samples(), Plans.of(yaml));
    }
}
