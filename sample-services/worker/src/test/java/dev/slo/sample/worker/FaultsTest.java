package dev.slo.sample.worker;

import static dev.slo.sample.worker.RunningWorker.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be broken from outside while the worker runs, and that it heals. */
class FaultsTest {

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

    @Test
    void mailsFailAndSucceedAgainAsTheSwitchSays() throws Exception {
        try (RunningWorker worker = RunningWorker.start(queue, mails, state, Map.of("WORKER_INTERVAL", "50ms"))) {
            eventually("mails leave at every interval", () -> worker.truth("sent") > 3);
            assertThat(worker.put("/faults", "{\"emailFailureRate\": 1.0}")).isEqualTo(200);
            eventually("mails fail", () -> worker.truth("failed") > 3);
            assertThat(worker.put("/faults", "{\"emailFailureRate\": 0}")).isEqualTo(200);
            long failed = worker.truth("failed");
            long sent = worker.truth("sent");
            eventually("mails leave again", () -> worker.truth("sent") > sent + 3);
            assertThat(worker.truth("failed")).isLessThanOrEqualTo(failed + 1);
        }
    }

    @Test
    void theRateIsTheShareOfMailsThatFailHoweverOftenTheyAreTried() throws Exception {
        Map<String, String> settings =
                Map.of("FAIL_SIMULATE_ENABLED", "true", "FAIL_SIMULATE_RATE", "0.3", "WORKER_MAIL_ATTEMPTS", "4");
        try (RunningWorker worker = RunningWorker.start(queue, mails, state, settings)) {
            Random ids = new Random(30);
            queue.sendTasks(Stream.generate(() -> new UUID(ids.nextLong(), ids.nextLong()).toString())
                    .limit(200)
                    .toList());
            eventually("all have a fate", () -> worker.truth("sent") + worker.truth("failed") == 200);
            assertThat(worker.truth("failed")).isBetween(35L, 85L);
            assertThat(worker.metric("worker_emails_failed_total")).isEqualTo((double) worker.truth("failed"));
        }
    }

    @Test
    void theFailingWorkerFailsEveryMailUnlessAShareIsNamed() throws Exception {
        Map<String, String> settings = Map.of("FAIL_SIMULATE_ENABLED", "true", "WORKER_INTERVAL", "50ms");
        try (RunningWorker worker = RunningWorker.start(queue, mails, state, settings)) {
            eventually("mails fail", () -> worker.truth("failed") > 5);
            assertThat(worker.truth("sent")).isZero();
            assertThat(mails.requests()).isZero();
        }
    }

    @Test
    void aPausedWorkerTakesAndSendsNothingAndStaysAlive() throws Exception {
        Map<String, String> settings = Map.of("WORKER_INTERVAL", "50ms", "WORKER_STUCK_AFTER", "1s");
        try (RunningWorker worker = RunningWorker.start(queue, mails, state, settings)) {
            eventually("it runs", () -> worker.truth("sent") > 1);
            assertThat(worker.put("/faults", "{\"paused\": true}")).isEqualTo(200);
            long sent = worker.truth("sent");
            List<String> ids = queue.sendTasks(40);
            Thread.sleep(1_500); // Enough for all of them, and for thirty mails between them.
            assertThat(worker.truth("received"))
                    .as("one poll may have been under way")
                    .isLessThanOrEqualTo(10);
            assertThat(worker.truth("sent"))
                    .as("that poll, and one mail between")
                    .isLessThanOrEqualTo(sent + 10 + 1);
            assertThat(worker.metric("worker_paused")).isEqualTo(1);
            eventually("its loop goes round", () -> worker.get("/healthz").statusCode() == 200);
            worker.put("/faults", "{\"paused\": false}");
            eventually("it goes on", () -> mails.sentKeys().containsAll(ids));
        }
    }

    @Test
    void extraLatencyMakesMailsSlow() throws Exception {
        try (RunningWorker worker = RunningWorker.start(queue, mails, state, Map.of())) {
            worker.put("/faults", "{\"extraLatency\": \"700ms\"}");
            queue.sendTasks(1);
            eventually("sent", () -> worker.truth("sent") == 1);
            assertThat(worker.metric("worker_email_duration_seconds_sum")).isGreaterThan(0.7);
            assertThat(worker.metric("worker_email_duration_seconds_bucket{le=\"0.5\"}"))
                    .isZero();
            assertThat(worker.metric("worker_email_duration_seconds_count")).isEqualTo(1);
        }
    }

    @Test
    void mistakesInFaultsAreRefusedAndChangeNothing() throws Exception {
        try (RunningWorker worker = RunningWorker.start(queue, mails, state, Map.of())) {
            String before = worker.get("/faults").body();
            for (String mistake : List.of(
                    "{\"emailFailureRate\": 2}",
                    "{\"emailFailureRate\": \"1\"}",
                    "{\"extraLatency\": 5}",
                    "{\"extraLatency\": \"5 s\"}",
                    "{\"extraLatency\": \"999999m\"}",
                    "{\"paused\": true, \"extraLatncy\": \"5s\"}",
                    "{\"paused\": \"yes\"}",
                    "[1]",
                    "not json")) {
                assertThat(worker.put("/faults", mistake)).as(mistake).isEqualTo(400);
            }
            assertThat(worker.get("/faults").body()).isEqualTo(before);
        }
    }

    @Test
    void withoutTheSwitchThereAreNoFaults() throws Exception {
        try (RunningWorker worker = RunningWorker.start(queue, mails, state, Map.of("FAULTS_ENABLED", "false"))) {
            assertThat(worker.get("/faults").statusCode()).isEqualTo(404);
            assertThat(worker.put("/faults", "{\"paused\": true}")).isEqualTo(404);
        }
    }
}
