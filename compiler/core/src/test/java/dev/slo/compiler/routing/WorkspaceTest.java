package dev.slo.compiler.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.compiler.Golden;
import dev.slo.compiler.Specs;
import dev.slo.compiler.emit.Artefact;
import dev.slo.compiler.emit.alertmanager.AlertmanagerFiles;
import dev.slo.compiler.emit.alertmanager.WorkspaceDefinition;
import dev.slo.compiler.plan.ServicePlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The definition of a workspace, asked of amtool. */
class WorkspaceTest {

    private static final Path EXPECTED = Path.of("src/test/resources/routing/workspace/amp.yml");
    private static final Locale LOCALE = Locale.getDefault();

    @TempDir
    private Path folder;

    @AfterEach
    void restore() {
        Locale.setDefault(LOCALE);
    }

    @Test
    void aSmallServiceGivesExactlyThisFile() throws IOException {
        Artefact made =
                new WorkspaceDefinition().emit(List.of(Specs.plan("routed"))).get(0);

        assertThat(made.path()).isEqualTo("alertmanager/amp.yml");
        Golden.verify(EXPECTED, made.content());
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        assertThat(Workspace.of(List.of(Specs.plan("routed"))).text()).isEqualTo(made.content());
    }

    @Test
    void alertmanagerAcceptsTheConfigurationWithItsTemplates() throws IOException {
        Path configuration = Workspace.of(Samples.plans()).write(folder);

        assertThat(Amtool.check(configuration).output())
                .contains("SUCCESS", "1 templates", "1 receivers", "2 inhibit rules")
                .doesNotContain("FAILED");
    }

    @Test
    void templatesAndInhibitionsAreThoseOfTheOtherFiles() {
        List<ServicePlan> plans = Samples.plans();
        Workspace workspace = Workspace.of(plans);

        assertThat(workspace.templates()).isEqualTo(Map.of("slo.tmpl", plain(plans, "slo.tmpl")));
        assertThat(inhibitions(workspace.configuration()))
                .contains("equal:")
                .isEqualTo(inhibitions(plain(plans, "slo.yml")));
    }

    @Test
    void everyAlertOfTheCatalogueReachesTheTopicAsSoonAsAnybodyInSloYml() throws IOException {
        List<ServicePlan> plans = Samples.plans();
        Path workspace = Paces.write(Workspace.of(plans).configuration(), folder.resolve("workspace.yml"));
        Path plain = Paces.write(plain(plans, "slo.yml"), folder.resolve("plain.yml"));
        Files.writeString(folder.resolve("slo.tmpl"), plain(plans, "slo.tmpl"));
        Map<String, List<String>> paces = new TreeMap<>();
        KnownAlert.of(plans).stream().map(WorkspaceTest::deciding).distinct().forEach(labels -> {
            List<String> told = Amtool.receivers(plain, labels);
            assertThat(Amtool.receivers(workspace, labels))
                    .as("%s", labels)
                    .containsExactly(told.stream()
                            .min(Comparator.comparing(List.of("10s/2h", "30s/4h", "1m/6h")::indexOf))
                            .orElseThrow());
            paces.put(labels.getOrDefault("severity", ""), Amtool.receivers(workspace, labels));
        });

        assertThat(paces).isEqualTo(Map.of("critical", List.of("10s/2h"), "warning", List.of("30s/4h")));
    }

    @Test
    void alertsThatNobodyOwnsAndAlertsThatNoSpecKnowsReachTheTopic() throws IOException {
        Path configuration =
                Paces.write(Workspace.of(Samples.plans()).configuration(), folder.resolve("workspace.yml"));
        Files.writeString(folder.resolve("slo.tmpl"), "");

        assertThat(Amtool.receivers(configuration, Map.of("alertname", "DiskFull")))
                .containsExactly("30s/4h");
        assertThat(Amtool.receivers(configuration, Map.of("alertname", "DiskFull", "severity", "critical")))
                .containsExactly("10s/2h");
        assertThat(Amtool.receivers(configuration, Map.of("slo", "orders", "severity", "warning")))
                .containsExactly("1m/6h");
        assertThat(Amtool.receivers(configuration, Map.of("slo", "orders", "severity", "critical")))
                .containsExactly("10s/2h");
    }

    private static Map<String, String> deciding(KnownAlert alert) {
        Map<String, String> labels = new TreeMap<>(alert.labels());
        labels.keySet().retainAll(List.of("alertname", "owner", "service", "severity", "slo"));
        return labels;
    }

    private static String inhibitions(String configuration) {
        return configuration.substring(
                configuration.indexOf("\ninhibit_rules:"), configuration.indexOf("\nreceivers:"));
    }

    /** A file for plain Alertmanager. */
    private static String plain(List<ServicePlan> plans, String name) {
        return new AlertmanagerFiles()
                .emit(plans).stream()
                        .filter(artefact -> artefact.path().endsWith("/" + name))
                        .map(Artefact::content)
                        .findFirst()
                        .orElseThrow();
    }
}
