package dev.slo.sample.worker;

import static dev.slo.sample.worker.RunningWorker.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.sample.telemetry.CorrelationId;
import dev.slo.sample.worker.domain.mail.TaskId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Kills the worker's process under load, and counts at the provider what left. */
class WorkerKillIT {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerKillIT.class);
    private static final int TASKS = 800;
    private static final int KILLS = 6;
    private static final int IN_FLIGHT = 8;
    /** How far the worker may be ahead when it is killed: some tasks are left after all kills, however late they come. */
    private static final int AHEAD = 30;

    @TempDir
    Path folder;

    private Path log;

    @BeforeEach
    void log() {
        log = folder.resolve("worker.log");
    }

    private Map<String, String> settings(TestQueue queue, MailServer mails) {
        Map<String, String> settings = new HashMap<>(RunningWorker.settings(queue, mails, folder.resolve("state")));
        settings.put("WORKER_IN_FLIGHT", Integer.toString(IN_FLIGHT));
        settings.put("WORKER_VISIBILITY", "2s");
        return settings;
    }

    @Test
    void killsUnderLoadLoseNoMailAndSendNoneTwice() throws Exception {
        Random random = new Random(11);
        // More receives than kills: whoever meets three kills in a row is set aside, which is no loss, but not sent
        // either.
        try (TestQueue queue = TestQueue.withMaxReceives(KILLS + 4);
                MailServer mails =
                        MailServer.slowAndSilent(key -> Duration.ofMillis(Math.floorMod(key.hashCode(), 40)))) {
            List<String> ids = queue.sendTasks(TASKS);
            List<String> copies = ids.subList(0, TASKS / 10);
            copies.forEach(id -> queue.send(TestQueue.body(id)));

            for (int kill = 1; kill <= KILLS; kill++) {
                int before = mails.sentMails();
                int progress = 20 + random.nextInt(80);
                mails.answer(progress + AHEAD);
                try (WorkerProcess worker = WorkerProcess.start(settings(queue, mails), log)) {
                    eventually("progress", () -> mails.sentMails() > before + progress);
                    worker.kill();
                }
            }
            assertThat(mails.sentMails()).as("killed in the middle").isLessThan(TASKS);

            mails.answerAll();
            try (WorkerProcess worker = WorkerProcess.start(settings(queue, mails), log)) {
                eventually("all sent", () -> mails.sentMails() == TASKS);
                eventually("the queue is empty", () -> queue.depth() == 0);
                int requests = mails.requests();
                LOG.atInfo()
                        .addKeyValue("tasks", TASKS)
                        .addKeyValue("kills", KILLS)
                        .addKeyValue("mails", mails.sentMails())
                        .addKeyValue("requests", requests)
                        .log("killed under load");
                assertThat(mails.sentKeys()).containsExactlyInAnyOrderElementsOf(ids);
                assertThat(queue.deadLetters()).isZero();
                assertThat(requests - TASKS)
                        .as("asked again for at most what was in work at a kill")
                        .isBetween(0, KILLS * IN_FLIGHT);

                List<String> again = new ArrayList<>(ids);
                again.forEach(id -> queue.send(TestQueue.body(id)));
                eventually("the copies are gone", () -> queue.depth() == 0);
                assertThat(mails.requests())
                        .as("what is done is remembered across kills, without asking the provider")
                        .isEqualTo(requests);
                assertThat(worker.stop()).isEqualTo(143);
            }
        }
    }

    @Test
    void aBadEnvironmentIsToldAndEndsWithTwo() throws Exception {
        try (WorkerProcess worker = WorkerProcess.start(Map.of("WORKER_INTERVAL", "often"), log)) {
            eventually("it ends", () -> !worker.alive());
            assertThat(worker.stop()).isEqualTo(2);
            assertThat(worker.log())
                    .contains("QUEUE_URL is not set, and it must be")
                    .contains("WORKER_INTERVAL is 'often', and must be a length of time");
        }
    }

    private WorkerProcess patient(TestQueue queue, MailServer mails) throws IOException {
        Map<String, String> settings = settings(queue, mails);
        settings.put("WORKER_VISIBILITY", "60s");
        return WorkerProcess.start(settings, log);
    }

    @Test
    void sigtermLetsTheMailInWorkEndAndIsLogged() throws Exception {
        try (TestQueue queue = TestQueue.start();
                MailServer mails = MailServer.slow(key -> Duration.ofSeconds(2));
                WorkerProcess worker = patient(queue, mails)) {
            String id = TaskId.fresh().toString();
            CorrelationId correlation = CorrelationId.fresh();
            String trace = "0af7651916cd43dd8448eb211c80319c";
            queue.send(
                    TestQueue.body(id),
                    Map.of("CorrelationId", "" + correlation, "traceparent", "00-" + trace + "-b7ad6b7169203331-01"));
            eventually("in work", () -> mails.requestsFor(id) == 1);
            assertThat(worker.stop()).isEqualTo(143);
            assertThat(mails.sentMails()).isEqualTo(1);
            assertThat(queue.depth()).isZero();
            assertThat(worker.log()).contains("\"finished\":true").contains("\"message\":\"stopped\"");
            assertThat(worker.log().lines().filter(line -> line.contains("mail sent")))
                    .singleElement()
                    .asString()
                    .contains("\"correlationId\":\"" + correlation + "\"", "\"trace_id\":\"" + trace + "\"", id);
        }
    }
}
