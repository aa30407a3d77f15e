package dev.slo.compiler.emit.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.compiler.dashboard.DashboardFile;
import dev.slo.compiler.dashboard.DrawnPanel;
import dev.slo.compiler.emit.Artefact;
import dev.slo.compiler.plan.ServicePlan;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Addresses, places, ids and sizes. */
class DashboardLayoutTest {

    private static final int COLUMNS = 24;
    private static final int MOST_PANELS = 250;
    private static final int MOST_BYTES = 700_000;

    @Test
    void panelsStandSideBySideAndNeverOnTopOfEachOther() {
        for (DashboardFile dashboard : Boards.all()) {
            Set<List<Integer>> taken = new HashSet<>();
            for (DrawnPanel panel : dashboard.panels()) {
                assertThat(panel.x() + panel.width()).isLessThanOrEqualTo(COLUMNS);
                for (int x = panel.x(); x < panel.x() + panel.width(); x++) {
                    for (int y = panel.y(); y < panel.y() + panel.height(); y++) {
                        assertThat(taken.add(List.of(x, y)))
                                .as(dashboard.uid() + ": " + panel.title())
                                .isTrue();
                    }
                }
            }
        }
    }

    @Test
    void addressesAreUniqueAndShortEnoughForGrafana() {
        List<ServicePlan> plans = List.of(
                Boards.serviceOf("a".repeat(63), 1),
                Boards.serviceOf("a".repeat(62) + "b", 1),
                Boards.serviceOf("shop", 1));
        List<DashboardFile> dashboards = Boards.emitted(plans).stream()
                .map(artefact -> DashboardFile.read(artefact.content()))
                .toList();

        assertThat(dashboards)
                .extracting(DashboardFile::uid)
                .doesNotHaveDuplicates()
                .contains("slo-shop");
        assertThat(dashboards)
                .allSatisfy(dashboard -> assertThat(dashboard.uid()).hasSizeBetween(1, 40));
    }

    @Test
    void anSloMoreLeavesTheIdsOfAllOthersAsTheyAre() {
        Map<String, Integer> before = ids(Boards.plans("x", spec("b", "d")));
        Map<String, Integer> after = ids(Boards.plans("x", spec("a", "b", "c", "d")));

        assertThat(before).hasSizeGreaterThan(20);
        assertThat(after).containsAllEntriesOf(before);
        assertThat(after.size()).isGreaterThan(before.size());
    }

    @Test
    void idsAreUniqueWithinADashboard() {
        assertThat(Boards.all()).allSatisfy(dashboard -> assertThat(dashboard.panels())
                .extracting(DrawnPanel::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id > 0));
    }

    @Test
    void twoHundredSlosGiveADashboardThatLoads() {
        Artefact artefact = service(Boards.serviceOf("large", 200));
        DashboardFile dashboard = DashboardFile.read(artefact.content());

        assertThat(dashboard.panels()).hasSizeLessThan(30);
        assertThat(dashboard.variables()).containsEntry("slo", "slo-0");
        assertThat(artefact.content().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(60_000);
    }

    @Test
    void theLargestDashboardWithARowForEachSloLoadsToo() {
        Artefact artefact = service(Boards.serviceOf("full", 16));
        DashboardFile dashboard = DashboardFile.read(artefact.content());

        assertThat(dashboard.panels()).hasSizeBetween(150, MOST_PANELS);
        assertThat(artefact.content().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MOST_BYTES);
        assertThat(dashboard.panels().stream()
                        .filter(panel -> panel.row().isEmpty())
                        .mapToInt(panel -> panel.queries().size())
                        .sum())
                .as("queries when it is opened, as all rows are folded")
                .isLessThan(15);
    }

    @Test
    void dashboardsAboutPlatformsAreThereForThoseWhoLinkToThem() {
        assertThat(Boards.emitted(Boards.golden()))
                .extracting(Artefact::path)
                .contains(
                        "grafana/dashboards/platform-jvm.json",
                        "grafana/dashboards/platform-hosts.json",
                        "grafana/dashboards/platform-queues.json",
                        "grafana/dashboards/platform-tracing.json");
        assertThat(Boards.emitted(List.of(Boards.serviceOf("shop", 4))))
                .extracting(Artefact::path)
                .hasSizeGreaterThan(5)
                .noneMatch(path -> path.contains("platform"));
    }

    @Test
    void nothingIsEmittedForNothing() {
        assertThat(Boards.emitted(List.of())).isEmpty();
    }

    private static Artefact service(ServicePlan plan) {
        String end = "/slo-" + plan.service().name() + ".json";
        return Boards.emitted(List.of(plan)).stream()
                .filter(artefact -> artefact.path().endsWith(end))
                .findFirst()
                .orElseThrow();
    }

    private static String spec(String... slos) {
        StringBuilder yaml = new StringBuilder("apiVersion: slo/v1\nservice: shop\nslos:\n");
        for (String slo : slos) {
            yaml.append(Boards.slo(slo, 0));
        }
        return yaml.toString();
    }

    private static Map<String, Integer> ids(List<ServicePlan> plans) {
        Map<String, Integer> ids = new HashMap<>();
        for (DrawnPanel panel :
                DashboardFile.read(service(plans.get(0)).content()).panels()) {
            ids.put(panel.row() + "/" + panel.title(), panel.id());
        }
        return ids;
    }
}
