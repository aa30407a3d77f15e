package dev.slo.sample.worker;

import static dev.slo.sample.worker.RunningWorker.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
            eventually("all have a fate", () -> {
                assertThat(worker.metric("worker_in_flight")).isLessThanOrEqualTo(limit);
                return worker.truth("sent") + worker.truth("failed") == tasks;
            });
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
                MailServer mails = MailServer.silent();
                RunningWorker worker = RunningWorker.start(queue, mails, state, Map.of("WORKER_IN_FLIGHT", "3"))) {
            queue.sendTasks(9);
            eventually("as many as there is room for", () -> worker.metric("worker_in_flight") == 3);
            eventually(
                    "the rest is visible to others", () -> worker.metric("worker_queue_depth{state=\"visible\"}") == 6);
            assertThat(worker.metric("worker_queue_depth{state=\"in_flight\"}")).isEqualTo(3);
            assertThat(worker.metric("worker_queue_oldest_message_age_seconds")).isGreaterThan(0);
            mails.answerAll();
        }
    }

    /** It is hidden anew every third of the time: with 9 s, two seconds in three may be lost and nobody else gets it. */
    @Test
    void aMailSlowerThanTheVisibilityIsKeptHiddenAndSentOnce() throws Exception {
        try (TestQueue queue = TestQueue.start();
                MailServer mails = MailServer.silent();
                RunningWorker worker = RunningWorker.start(queue, mails, state, Map.of("WORKER_VISIBILITY", "9s"))) {
            String id = queue.sendTasks(1).get(0);
            eventually(
                    "hidden for longer than it was at first",
                    () -> worker.metric("worker_queue_visibility_extended_total") >= 4);
            mails.answerAll();
            eventually("sent", () -> worker.truth("sent") == 1 && queue.depth() == 0);
            assertThat(mails.requestsFor(id)).isEqualTo(1);
            assertThat(worker.truth("received")).isEqualTo(1);
            assertThat(worker.truth("slow")).isEqualTo(1);
        }
    }

    @Test
    void aStopFinishesWhatIsInWork() throws Exception {
        try (TestQueue queue = TestQueue.start();
                MailServer mails = MailServer.silent()) {
            queue.sendTasks(60);
            RunningWorker worker = RunningWorker.start(queue, mails, state, Map.of("WORKER_IN_FLIGHT", "10"));
            eventually("ten are in work", () -> mails.requests() == 10);
            CompletableFuture<Void> stopped = CompletableFuture.runAsync(() -> close(worker));
            eventually("no more are taken", () -> threads().noneMatch(name -> name.startsWith("poller-")));
            assertThat(stopped).isNotDone();
            mails.answerAll();
            stopped.get(2, TimeUnit.MINUTES);
            assertThat(mails.sentMails()).isEqualTo(10);
            assertThat(queue.depth()).isEqualTo(50);
        }
    }

    private static void close(RunningWorker worker) {
        try {
            worker.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> threads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName);
    }

    @Test
    void whatDoesNotEndInTimeGoesBackAtOnceAndIsSentByTheNextWorker() throws Exception {
        try (TestQueue queue = TestQueue.start();
                MailServer mails = MailServer.silent()) {
            String id = queue.sendTasks(1).get(0);
            Map<String, String> settings = Map.of("WORKER_VISIBILITY", "300s", "WORKER_SHUTDOWN_TIMEOUT", "4s");
            try (RunningWorker worker = RunningWorker.start(queue, mails, state, settings)) {
                eventually("in work", () -> mails.requestsFor(id) == 1 && worker.metric("worker_in_flight") == 1);
            }
            assertThat(mails.sentMails()).isZero();
            try (RunningWorker next = RunningWorker.start(queue, mails, state, settings)) {
                eventually("taken again", () -> next.truth("received") == 1);
                mails.answerAll();
                eventually("sent", () -> next.truth("sent") == 1);
            }
            assertThat(mails.sentMails()).isEqualTo(1);
        }
    }
}
