package dev.slo.sample.worker;

import static dev.slo.sample.worker.RunningWorker.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole worker against a real queue and a provider outside. */
class WorkerTest {

    @TempDir
    Path state;

    private TestQueue queue;
    private MailServer mails;

    @BeforeEach
    void start() throws Exception {
        queue = TestQueue.start();
        mails = MailServer.start();
    }

    @AfterEach
    void stop() {
        queue.close();
        mails.close();
    }

    private RunningWorker worker(String... settings) throws Exception {
        Map<String, String> changes = new HashMap<>();
        for (int i = 0; i < settings.length; i += 2) {
            changes.put(settings[i], settings[i + 1]);
        }
        return RunningWorker.start(queue, mails, state, changes);
    }

    @Test
    void everyTaskIsSentOnceAndLeavesTheQueue() throws Exception {
        List<String> ids = queue.sendTasks(30);
        try (RunningWorker worker = worker()) {
            eventually("all sent", () -> worker.truth("deleted") == 30);
            assertThat(mails.sentKeys()).containsExactlyInAnyOrderElementsOf(ids);
            assertThat(mails.requests()).isEqualTo(30);
            assertThat(queue.depth()).isZero();
            assertThat(worker.metric("worker_emails_sent_total")).isEqualTo(30);
            assertThat(worker.metric("worker_email_duration_seconds_count")).isEqualTo(30);
            assertThat(worker.metric("worker_queue_messages_received_total")).isEqualTo(30);
            assertThat(worker.openMetrics())
                    .containsPattern(
                            "worker_email_duration_seconds_bucket\\{.*\\} .* # \\{.*trace_id=\"[0-9a-f]{32}\"");
        }
    }

    @Test
    void copiesOfATaskCauseOneMailNowAndAfterARestart() throws Exception {
        String id = queue.sendTasks(1).get(0);
        queue.send(TestQueue.body(id));
        try (RunningWorker worker = worker()) {
            eventually(
                    "both gone",
                    () -> queue.depth() == 0
                            || worker.metric("worker_queue_messages_returned_total{reason=\"in_work\"}") == 1);
        }
        queue.send(TestQueue.body(id));
        try (RunningWorker worker = worker()) {
            eventually("the copy is recognised", () -> worker.truth("duplicatesSuppressed") >= 1);
            assertThat(worker.truth("sent")).isZero();
            eventually("it is counted", () -> worker.metric("worker_queue_messages_duplicate_total") >= 1);
        }
        assertThat(mails.requestsFor(id)).isEqualTo(1);
    }

    @Test
    void aMailThatIsRefusedThreeTimesFailsOnceAndIsSetAside() throws Exception {
        mails.refuseAll();
        String id = queue.sendTasks(1).get(0);
        try (RunningWorker worker = worker("WORKER_MAIL_ATTEMPTS", "2")) {
            eventually("set aside", () -> queue.deadLetters() == 1);
            eventually("the depth is told", () -> worker.metric("worker_queue_dead_letters") == 1);
            assertThat(queue.deadBodies()).singleElement().asString().contains(id);
            assertThat(mails.requestsFor(id)).isEqualTo(6);
            assertThat(worker.metric("worker_emails_failed_total")).isEqualTo(1);
            assertThat(worker.metric("worker_email_duration_seconds_count")).isEqualTo(1);
            assertThat(worker.metric("worker_mail_attempts_total{result=\"refused\"}"))
                    .isEqualTo(6);
            assertThat(worker.metric("worker_queue_messages_dead_lettered_total"))
                    .isEqualTo(1);
        }
        assertThat(queue.depth()).isZero();
    }

    @Test
    void aProviderThatRecoversBetweenReceivesGetsTheMail() throws Exception {
        mails.refuse(2);
        String id = queue.sendTasks(1).get(0);
        try (RunningWorker worker = worker("WORKER_MAIL_ATTEMPTS", "2")) {
            eventually("sent", () -> worker.truth("sent") == 1);
            eventually("deleted", () -> worker.truth("deleted") == 1);
            assertThat(mails.requestsFor(id)).isEqualTo(3);
            assertThat(worker.truth("received")).isEqualTo(2);
            assertThat(worker.truth("failed")).isZero();
        }
    }

    @Test
    void messagesThatAreNoTasksAreSetAsideAndStopNothing() throws Exception {
        String address = "\"to\":\"ann@example.com\"";
        String id = "\"id\":\"7d9d0a52-6c3f-4a55-8f0b-3a2d1c0e9b11\"";
        queue.send("not json");
        queue.send("[".repeat(60_000));
        queue.send("{" + id + ",\"type\":\"email\"," + address + "}");
        queue.send("{" + id + ",\"type\":\"fax\"," + address + ",\"subject\":\"x\"}");
        queue.send("{\"id\":\"1-1-1-1-1\",\"type\":\"email\"," + address + ",\"subject\":\"x\"}");
        queue.send("{" + id + ",\"type\":\"email\"," + address + ",\"subject\":\"x\\r\\nBcc: all@example.com\"}");
        queue.send("\"" + "x".repeat(70_000) + "\"");
        List<String> good = queue.sendTasks(3);
        try (RunningWorker worker = worker()) {
            eventually("bad ones are set aside", () -> queue.deadLetters() == 7);
            eventually("good ones are sent", () -> worker.truth("sent") == 3);
            assertThat(worker.metric("worker_queue_messages_invalid_total{reason=\"not_json\"}"))
                    .isEqualTo(6);
            for (String reason : List.of("missing_field", "unknown_type", "bad_id", "bad_subject", "too_large")) {
                assertThat(worker.metric("worker_queue_messages_invalid_total{reason=\"" + reason + "\"}"))
                        .as(reason)
                        .isEqualTo(3);
            }
            assertThat(worker.truth("failed")).isZero();
        }
        assertThat(mails.sentKeys()).containsExactlyInAnyOrderElementsOf(good);
    }
}
