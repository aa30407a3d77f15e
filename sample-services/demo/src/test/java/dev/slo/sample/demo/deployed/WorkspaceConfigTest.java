package dev.slo.sample.demo.deployed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceConfigTest {

    @TempDir
    private Path folder;

    @Test
    void eachJobIsScrapedAsItsCollectorSaysAtTheAddressesOfItsTasks() throws IOException {
        Deployment deployment = read(tasks -> tasks);
        WorkspaceConfig config = config(deployment);
        config.requireThatRulesRead(deployment.ruleFiles());
        assertThat(config.text(List.of(Path.of("/kept/a.rules.yml")))).isEqualTo("""
                rule_files:
                - "/kept/a.rules.yml"
                scrape_configs:
                - job_name: "sampleapi"
                  relabel_configs:
                  - regex: ".*/v4/([0-9a-f]+)-.*"
                    replacement: "$1"
                    source_labels:
                    - "__task_uri"
                    target_label: "instance"
                  static_configs:
                  - labels:
                      __task_uri: "http://169.254.170.2/v4/a1-0000000001"
                    targets:
                    - "127.0.1.1:9090"
                  - labels:
                      __task_uri: "http://169.254.170.2/v4/a2-0000000001"
                    targets:
                    - "127.0.1.2:9090"
                  scrape_interval: "15s"
                  scrape_timeout: "10s"
                - job_name: "sampleworker"
                  relabel_configs:
                  - regex: ".*/v4/([0-9a-f]+)-.*"
                    replacement: "$1"
                    source_labels:
                    - "__task_uri"
                    target_label: "instance"
                  static_configs:
                  - labels:
                      __task_uri: "http://169.254.170.2/v4/a3-0000000001"
                    targets:
                    - "127.0.1.3:9090"
                  scrape_interval: "15s"
                  scrape_timeout: "10s"
                """);
    }

    @Test
    void aJobThatNoRuleReadsIsTold() throws IOException {
        Deployment deployment = read(tasks -> job(tasks, "sampleapi", "api"));
        WorkspaceConfig config = config(deployment);
        assertThatThrownBy(() -> config.requireThatRulesRead(deployment.ruleFiles()))
                .isInstanceOf(DeploymentException.class)
                .hasMessage("no rule of the workspace reads the jobs [api] that the collectors scrape;"
                        + " the rules read [runner-platform, sampleapi, sampleworker]");
    }

    @Test
    void twoServicesThatAreOneJobAreTold() {
        assertThatThrownBy(() -> config(read(tasks -> job(tasks, "sampleapi", "sampleworker"))))
                .isInstanceOf(DeploymentException.class)
                .hasMessage("the collectors of sampleapi and sampleworker both are job sampleworker");
    }

    @Test
    void aCollectorThatWritesToAnotherWorkspaceIsTold() {
        assertThatThrownBy(() -> config(read(tasks -> tasks.replace("/workspaces/ws-", "/workspaces/other-"))))
                .isInstanceOf(DeploymentException.class)
                .hasMessageStartingWith("the collector of sampleapi sends nothing to the workspace ws-");
    }

    @Test
    void aCollectorThatDoesNotSendWhatItScrapesIsTold() {
        assertThatThrownBy(() ->
                        config(read(tasks -> tasks.replace("- \\\"prometheusremotewrite\\\"", "- \\\"awsxray\\\""))))
                .isInstanceOf(DeploymentException.class)
                .hasMessageStartingWith("the collector of sampleapi sends nothing to the workspace ws-");
    }

    @Test
    void aCollectorThatIsStartedWithAnotherVariableIsTold() {
        assertThatThrownBy(() -> config(read(tasks -> tasks.replace("env:COLLECTOR_CONFIG", "env:CONFIG"))))
                .isInstanceOf(DeploymentException.class)
                .hasMessageStartingWith(
                        "the collector of sampleapi should read its configuration from one variable, and is"
                                + " started with [--config=env:CONFIG");
    }

    @Test
    void aVariableThatNobodySetsForTheCollectorIsTold() {
        assertThatThrownBy(() -> config(read(tasks -> tasks.replace("ECS_CONTAINER_METADATA_URI_V4", "TASK_URI"))))
                .isInstanceOf(DeploymentException.class)
                .hasMessage("the collector of sampleapi reads TASK_URI, which nobody sets");
    }

    private static String job(String tasks, String from, String to) {
        return tasks.replace("\\\"job_name\\\": \\\"" + from + "\\\"", "\\\"job_name\\\": \\\"" + to + "\\\"");
    }

    private Deployment read(UnaryOperator<String> change) throws IOException {
        return Deployment.read(Kept.in(folder, change));
    }

    private static WorkspaceConfig config(Deployment deployment) {
        ContainerImage image = new ContainerImage(new TreeMap<>(), List.of("java", "-jar", "a.jar"), Set.of());
        List<LocalTask> tasks = new ArrayList<>();
        for (DeployedService service : deployment.services()) {
            for (int count = 0; count < service.desiredCount(); count++) {
                int number = tasks.size() + 1;
                tasks.add(new LocalTask(service, image, "a" + number, "127.0.1." + number, Path.of("/")));
            }
        }
        return WorkspaceConfig.of(tasks, deployment.workspace());
    }
}
