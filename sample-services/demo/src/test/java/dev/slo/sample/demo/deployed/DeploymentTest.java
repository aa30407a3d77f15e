package dev.slo.sample.demo.deployed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.slo.sample.demo.samples.Checkout;
import dev.slo.sample.demo.samples.SampleStack;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeploymentTest {

    private static final URI QUEUE = URI.create("http://127.0.0.1:1");
    private static final URI ROLE = URI.create("http://127.0.0.1:2/credentials/0a");

    @TempDir
    private Path folder;

    @Test
    void servicesQueuesAndRulesAreReadAsTheyWereDeployed() throws IOException {
        Deployment deployment = read(tasks -> tasks);
        assertThat(deployment.services())
                .extracting(DeployedService::name, DeployedService::desiredCount)
                .containsExactly(tuple("sampleapi", 2), tuple("sampleworker", 1));
        assertThat(deployment.queues().account()).isEqualTo("222222222222");
        assertThat(deployment.queues().attributes()).containsOnlyKeys("slo-staging-tasks", "slo-staging-tasks-dlq");
        assertThat(deployment.queues().attributes().get("slo-staging-tasks"))
                .containsEntry("VisibilityTimeout", "300")
                .hasEntrySatisfying("RedrivePolicy", policy -> assertThat(policy)
                        .contains("slo-staging-tasks-dlq", "maxReceiveCount"));
        assertThat(deployment.ruleFiles()).hasSize(6);
    }

    @Test
    void aTaskGetsItsContainersVariablesThoseOfItsImageAndWhatFargateBrings() throws IOException {
        LocalTask worker = task(read(tasks -> tasks), "sampleworker");
        var environment = worker.environment(QUEUE, ROLE);
        assertThat(environment)
                .containsAllEntriesOf(worker.service().app().environment())
                .containsEntry("HOST", "127.0.1.1")
                .containsEntry("WORKER_STATE_DIR", "/tasks/0a/var/lib/sampleworker")
                .hasEntrySatisfying("MAIL_PROVIDER_KEY", value -> assertThat(value)
                        .startsWith("stands-in-for-arn:aws:secretsmanager:"));
        environment.keySet().removeAll(worker.service().app().environment().keySet());
        assertThat(environment)
                .containsOnlyKeys(
                        "AWS_CONTAINER_CREDENTIALS_FULL_URI",
                        "AWS_ENDPOINT_URL_SQS",
                        "AWS_EXECUTION_ENV",
                        "ECS_CONTAINER_METADATA_URI_V4",
                        "HOME",
                        "HOST",
                        "MAIL_PROVIDER_KEY",
                        "WORKER_STATE_DIR");
    }

    @Test
    void aTaskRunsTheEntryPointOfItsImageInAMachineAsLargeAsTheTask() throws IOException {
        LocalTask worker = task(read(tasks -> tasks), "sampleworker");
        assertThat(worker.command(Path.of("/jdk/bin/java"), Path.of("/built/worker.jar")))
                .containsExactly(
                        "/jdk/bin/java",
                        "-XX:MaxRAM=1024m",
                        "-XX:ActiveProcessorCount=1",
                        "-XX:MaxRAMPercentage=75",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-jar",
                        "/built/worker.jar");
        LocalTask api = task(read(tasks -> tasks), "sampleapi");
        assertThat(api.ports()).containsExactly(8080, 9090);
        assertThat(api.environment(QUEUE, ROLE))
                .containsEntry(
                        "JAVA_TOOL_OPTIONS",
                        "-XX:+UseSerialGC -XX:MaxRAMPercentage=50 -XX:+ExitOnOutOfMemoryError -Xss512k");
        assertThat(worker.management()).hasToString("http://127.0.1.1:9090");
    }

    @Test
    void aQueueThatWasNotDeployedIsTold() {
        assertThatThrownBy(() -> read(tasks -> tasks.replaceFirst("slo-staging-tasks\"", "slo-staging-mails\"")))
                .isInstanceOf(DeploymentException.class)
                .hasMessageStartingWith("QUEUE_URL of sampleapi is http://127.0.0.1")
                .hasMessageContaining("slo-staging-mails, and the queues are [");
    }

    private Deployment read(UnaryOperator<String> change) throws IOException {
        return Deployment.read(Kept.in(Files.createTempDirectory(folder, "kept"), change));
    }

    private static LocalTask task(Deployment deployment, String name) throws IOException {
        DeployedService service = deployment.services().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
        ContainerImage image = ContainerImage.of(Files.readString(service.dockerfile(Checkout.of(SampleStack.class))));
        return new LocalTask(service, image, "0a", "127.0.1.1", Path.of("/tasks/0a"));
    }
}
