package dev.slo.sample.worker;

import static dev.slo.sample.worker.RunningWorker.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in work: how much, for how long, and what becomes of it when the worker stops. */
class InFlightTest {

    @TempDir
    Path state;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void neverIsMoreInWorkThanTheLimit(long seed) throws Exception {
        Random random = new Random(seed);
        int limit = 1 + random.nextInt(12);
        int tasks = 20 + random.nextInt(60);
        double refused = random.nextInt(4) / 10.0;
        Map<String, String> settings = Map.of(
                "WORKER_IN_FLIGHT", Integer.toString(limit),
                "FAIL_SIMULATE_ENABLED", "true",
                "FAIL_SIMULATE_RATE", Double.toString(refused),
                "SIMULATION_SEED", Long.toString(seed));
        try (TestQueue queue = TestQueue.start();
                MailServer mails = MailServer.slow(key -> Duration.ofMillis(Math.floorMod(key.hashCode(), 60)));
                RunningWorker worker = RunningWorker.start(queue, mails, state, settings)) {
            queue.sendTasks(tasks);
            double most = 0;
            while (worker.truth("sent") + worker.truth("failed") < tasks) {
                most = Math.max(most, worker.metric("worker_in_flight"));
                assertThat(most).isLessThanOrEqualTo(limit);
            }
            assertThat(mails.mostAtOnce()).isLessThanOrEqualTo(limit);
            assertThat(limit == 1 || mails.mostAtOnce() > 1)
                    .as("mails are sent at the same time")
                    .isTrue();
            assertThat(worker.metric("worker_in_flight_limit")).isEqualTo(limit);
            eventually("nothing is left in work", () -> worker.metric("worker_in_flight") == 0);
            eventually("what failed is set aside", () -> queue.deadLetters() == worker.truth("failed"));
        }
    }

    @Test
    void whatThereIsNoRoomForStaysInTheQueue() throws Exception {
        try (TestQueue queue = TestQueue.start();
                MailServer mails = MailServer.slow(key -> Duration.ofSeconds(8));
                RunningWorker worker = RunningWorker.start(
                        queue,
                        mails,
                        state,
                        Map.of("WORKER_IN_FLIGHT", "3", "WORKER_VISIBILITY", "30s", "MAIL_PROVIDER_TIMEOUT", "20s"))) {
            queue.sendTasks(9);
            eventually("as many as there is room for", () -> worker.metric("worker_in_flight") == 3);
            eventually(
                    "the rest is visible to others", () -> worker.metric("worker_queue_depth{state=\"visible\"}") == 6);
            assertThat(worker.metric("worker_queue_depth{state=\"in_flight\"}")).isEqualTo(3);
            assertThat(worker.metric("worker_queue_oldest_message_age_seconds")).isGreaterThan(0);
        }
    }

    @Test
    void aMailSlowerThanTheVisibilityIsKeptHiddenAndSentOnce() throws Exception {
        try (TestQueue queue = TestQueue.start();
                MailServer mails = MailServer.slow(key -> Duration.ofSeconds(5));
                RunningWorker worker = RunningWorker.start(
                        queue, mails, state, Map.of("WORKER_VISIBILITY", "2s", "MAIL_PROVIDER_TIMEOUT", "20s"))) {
            String id = queue.sendTasks(1).get(0);
            eventually("sent", () -> worker.truth("sent") == 1 && queue.depth() == 0);
            assertThat(mails.requestsFor(id)).isEqualTo(1);
            assertThat(worker.truth("received")).isEqualTo(1);
            assertThat(worker.metric("worker_queue_visibility_extended_total")).isGreaterThanOrEqualTo(2);
            assertThat(worker.truth("slow")).isEqualTo(1);
        }
    }

    @Test
    void aStopFinishesWhatIsInWork() throws Exception {
        try (TestQueue queue = TestQueue.start();
                MailServer mails = MailServer.slow(key -> Duration.ofMillis(1_200))) {
            List<String> ids = queue.sendTasks(60);
            try (RunningWorker worker = RunningWorker.start(queue, mails, state, Map.of())) {
                eventually("some are in work", () -> worker.metric("worker_in_flight") > 5);
            }
            int sent = mails.sentMails();
            assertThat(sent).isBetween(6, 59);
            assertThat(queue.depth()).isEqualTo(ids.size() - sent);
        }
    }

    @Test
    void whatDoesNotEndInTimeGoesBackAtOnceAndIsSentByTheNextWorker() throws Exception {
        try (TestQueue queue = TestQueue.start();
                MailServer mails = MailServer.slow(key -> Duration.ofSeconds(6))) {
            String id = queue.sendTasks(1).get(0);
            Map<String, String> settings = Map.of("WORKER_VISIBILITY", "300s", "MAIL_PROVIDER_TIMEOUT", "20s");
            try (RunningWorker worker = RunningWorker.start(queue, mails, state, settings)) {
                eventually("in work", () -> mails.requestsFor(id) == 1 && worker.metric("worker_in_flight") == 1);
            }
            assertThat(mails.sentMails()).isZero();
            try (RunningWorker next = RunningWorker.start(queue, mails, state, settings)) {
                eventually("taken again", () -> next.truth("received") == 1);
                eventually("sent", () -> next.truth("sent") == 1);
            }
            assertThat(mails.sentMails()).isEqualTo(1);
        }
    }
}
