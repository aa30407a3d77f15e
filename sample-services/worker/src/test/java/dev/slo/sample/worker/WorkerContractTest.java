package dev.slo.sample.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.diagnostic.Checked;
import dev.slo.diagnostic.Severity;
import dev.slo.micrometer.SloContract;
import dev.slo.spec.ServiceSpec;
import dev.slo.yaml.YamlFrontEnd;
import io.micrometer.core.instrument.Meter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The promises in YAML against the meters of a worker that has just started and sent nothing. */
class WorkerContractTest {

    private static final Path SPEC = Path.of("../../slos/sampleworker.yaml");

    @TempDir
    Path state;

    @Test
    void theSlosFitTheMetersFromTheFirstMoment() throws Exception {
        Checked<List<ServiceSpec>> read = YamlFrontEnd.read(SPEC.toString(), Files.readAllBytes(SPEC));
        List<ServiceSpec> specs = read.value().orElseThrow();
        assertThat(specs).hasSize(1);
        try (TestQueue queue = TestQueue.start();
                MailServer mails = MailServer.start();
                RunningWorker worker = RunningWorker.start(queue, mails, state, Map.of())) {
            assertThat(SloContract.check(specs, worker.worker().registry()))
                    .filteredOn(found -> found.severity() != Severity.NOTE)
                    .isEmpty();
        }
    }

    @Test
    void everyCounterIsThereAtZero() throws Exception {
        try (TestQueue queue = TestQueue.start();
                MailServer mails = MailServer.start();
                RunningWorker worker = RunningWorker.start(queue, mails, state, Map.of("WORKER_INTERVAL", "5m"))) {
            RunningWorker.eventually("the first mail", () -> worker.truth("sent") == 1);
            for (String series : List.of(
                    "worker_emails_failed_total",
                    "worker_mail_attempts_total{result=\"refused\"}",
                    "worker_queue_messages_received_total",
                    "worker_queue_messages_deleted_total",
                    "worker_queue_messages_duplicate_total",
                    "worker_queue_messages_dead_lettered_total",
                    "worker_queue_messages_invalid_total{reason=\"not_json\"}",
                    "worker_queue_messages_returned_total{reason=\"retry\"}",
                    "worker_queue_errors_total{operation=\"receive\"}",
                    "worker_queue_visibility_extended_total",
                    "worker_queue_latency_seconds_bucket{le=\"5.0\"}")) {
                assertThat(worker.metric(series)).as(series).isZero();
            }
            assertThat(worker.metric("worker_info{interval=\"300s\"}")).isEqualTo(1);
        }
    }

    @Test
    void everyMeterSaysWhatItMeans() throws Exception {
        try (TestQueue queue = TestQueue.start();
                MailServer mails = MailServer.start();
                RunningWorker worker = RunningWorker.start(queue, mails, state, Map.of("WORKER_INTERVAL", "5m"))) {
            RunningWorker.eventually("the first mail", () -> worker.truth("sent") == 1);

            assertThat(worker.worker().registry().getMeters())
                    .extracting(Meter::getId)
                    .allSatisfy(id ->
                            assertThat(id.getDescription()).as(id.toString()).isNotBlank())
                    .extracting(Meter.Id::getName)
                    .contains("worker.emails.sent", "worker.queue.depth", "worker.in.flight");
            assertThat(worker.openMetrics()).containsPattern("# HELP worker(_info)? How the worker is set");
        }
    }
}
