package dev.slo.compiler.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.DeltaType;
import dev.slo.compiler.Golden;
import dev.slo.compiler.Specs;
import dev.slo.compiler.emit.Artefact;
import dev.slo.compiler.emit.alertmanager.AlertmanagerFiles;
import dev.slo.diagnostic.Checked;
import dev.slo.yaml.YamlTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Configurations as teams write them, and what becomes of them. */
class AlertmanagerBaseTest {

    private static final Path CASES = Path.of("src/test/resources/routing");
    private static final String RECEIVERS = """
            receivers:
              - name: call
                webhook_configs: [{url: "http://localhost:1/call"}]
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"commented", "brackets", "bare", "owned", "borrowed"})
    void aConfigurationWithThePartInItReadsLikeThis(String name) throws IOException {
        String made = merged(Files.readString(CASES.resolve(name + "/base.yml")));

        Golden.verify(CASES.resolve(name + "/alertmanager.yml"), made);
    }

    @ParameterizedTest
    @ValueSource(strings = {"commented", "brackets", "bare", "owned", "borrowed"})
    void alertmanagerAcceptsTheResult(String name) throws IOException {
        Path file = folder.resolve("alertmanager.yml");
        Files.writeString(file, merged(Files.readString(CASES.resolve(name + "/base.yml"))));
        for (Artefact artefact : new AlertmanagerFiles().emit(List.of(Specs.plan("routed")))) {
            Files.writeString(folder.resolve(Path.of(artefact.path()).getFileName()), artefact.content());
        }
        assertThat(Amtool.check(file).output()).contains("SUCCESS").doesNotContain("FAILED");
        assertThat(Amtool.check(folder.resolve("slo.yml")).output())
                .contains("SUCCESS")
                .doesNotContain("FAILED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"commented", "bare", "borrowed"})
    void noLineOfTheTeamChangesButForItsIndentation(String name) throws IOException {
        String base = Files.readString(CASES.resolve(name + "/base.yml"));
        List<String> before = base.lines().map(String::strip).toList();
        List<String> after = merged(base).lines().map(String::strip).toList();
        assertThat(DiffUtils.diff(before, after).getDeltas())
                .isNotEmpty()
                .allMatch(delta -> delta.getType() == DeltaType.INSERT);
    }

    @Test
    void linesMayEndAsOnWindowsAndStartWithAByteOrderMark() throws IOException {
        String base = Files.readString(CASES.resolve("commented/base.yml"));
        String windows = "\uFEFF" + base.replace("\n", "\r\n");
        assertThat(merged(windows).replace("\r\n", "\n")).isEqualTo(merged(base));
    }

    @Test
    void anAlertThatNoRouteOfTheTeamTakesStillFallsToTheRoot() {
        String base = "route: {receiver: call, routes: [{receiver: chat, matchers: [team=db]}]}\n" + RECEIVERS;
        Route root = Route.read(
                Parts.value(
                                YamlTree.read("merged", merged(base).getBytes(StandardCharsets.UTF_8))
                                        .value()
                                        .orElseThrow(),
                                "route")
                        .orElseThrow(),
                "");
        assertThat(root.receivers(Map.of("slo", "orders", "owner", "retail")))
                .containsExactly("slack-slo", "owner-retail", "call");
        assertThat(root.receivers(Map.of("slo", "orders", "owner", "retail", "team", "db")))
                .containsExactly("slack-slo", "owner-retail", "chat");
        assertThat(root.receivers(Map.of("team", "db"))).containsExactly("chat");
        assertThat(root.receivers(Map.of())).containsExactly("call");
    }

    @Test
    void aFileWithoutARouteIsRefused() {
        assertThat(told(RECEIVERS))
                .containsExactly("ERROR base.yml:1:1 alertmanager.no-route:"
                        + " an Alertmanager configuration needs a route with a receiver at its root");
        assertThat(told("route: { group_wait: 10s }")).hasSize(1).allMatch(line -> line.contains("base.yml:1:8"));
        assertThat(told("- route")).hasSize(1).allMatch(line -> line.contains("alertmanager.no-route"));
    }

    @Test
    void mistakesInTheYamlAreToldAtTheirPlace() {
        assertThat(told("route:\n  receiver: 'call\n")).hasSize(1).allMatch(line -> line.contains("yaml.syntax"));
    }

    @Test
    void aListOfAnotherPlaceIsNotExtended() {
        String alias = "x: &x [{name: call}]\nroute: {receiver: call}\nreceivers: *x\n";
        assertThat(told(alias))
                .containsExactly("ERROR base.yml:3:1 alertmanager.not-extensible:"
                        + " nothing can be added to 'receivers', because it is an alias");
        String merge = "x: &x {routes: []}\nroute: {<<: *x, receiver: call}\n" + RECEIVERS;
        assertThat(told(merge))
                .containsExactly("ERROR base.yml:2:8 alertmanager.not-extensible:"
                        + " nothing can be added to 'routes', because it comes from another mapping");
        assertThat(told("route: {receiver: call}\nreceivers: call\n"))
                .containsExactly("ERROR base.yml:2:1 alertmanager.not-extensible:"
                        + " nothing can be added to 'receivers', because it is no list");
    }

    @Test
    void aSeverityThatTheRoutesDoNotKnowWakesNobody() {
        String base = """
                route:
                  receiver: chat
                  routes:
                    - matchers: [severity="critical"]
                      receiver: call
                """ + RECEIVERS + "  - name: chat\n";
        assertThat(told(base))
                .containsExactly(
                        "WARNING base.yml:2:3 alertmanager.silent-page: pages of shop/orders with severity 'sev1'"
                                + " reach only 'chat', 'owner-retail', 'slack-slo', which wakes nobody");
        assertThat(told(base.replace("\"critical\"", "\"sev1\""))).isEmpty();
    }

    @Test
    void anInhibitionThatComparesNothingCanSilenceAnotherSlo() {
        String base = "route: {receiver: call}\n" + RECEIVERS + """
                inhibit_rules:
                  - source_matchers: [severity="sev3"]
                    target_matchers: [severity="sev1"]
                    equal: [instance]
                """;
        Checked<Artefact> two = AlertmanagerBase.merge(
                "base.yml", base.getBytes(StandardCharsets.UTF_8), List.of(Specs.plan("routed"), Specs.plan("twin")));
        assertThat(two.diagnostics())
                .singleElement()
                .satisfies(found -> assertThat(found.message())
                        .isEqualTo(
                                "this lets an alert of twin/orders silence ErrorBudgetBurnRateCritical of shop/orders"))
                .satisfies(found -> assertThat(found.origin()).hasToString("base.yml:6:5"));
        assertThat(told(base)).as("an SLO may silence itself").isEmpty();
        assertThat(AlertmanagerBase.merge(
                                "base.yml",
                                base.replace("instance", "service").getBytes(StandardCharsets.UTF_8),
                                List.of(Specs.plan("routed"), Specs.plan("twin")))
                        .diagnostics())
                .isEmpty();
    }

    private static String merged(String base) {
        Checked<Artefact> made = merge(base);
        assertThat(made.diagnostics()).isEmpty();
        return made.value().orElseThrow().content();
    }

    private static List<String> told(String base) {
        return merge(base).diagnostics().stream()
                .map(found -> found.severity() + " " + found.origin() + " " + found.code() + ": " + found.message())
                .toList();
    }

    private static Checked<Artefact> merge(String base) {
        return AlertmanagerBase.merge("base.yml", base.getBytes(StandardCharsets.UTF_8), List.of(Specs.plan("routed")));
    }
}
