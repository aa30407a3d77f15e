package dev.slo.sample.worker;

import static dev.slo.sample.worker.RunningWorker.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Queues that go away, come back, or say nothing. */
class UnreachableQueueTest {

    @TempDir
    Path state;

    @Test
    void theWorkerIsUnreadyWhileTheQueueIsAwayAndGoesOnWhenItIsBack() throws Exception {
        try (MailServer mails = MailServer.start()) {
            TestQueue first = TestQueue.start();
            long begin = System.nanoTime();
            try (RunningWorker worker = RunningWorker.start(first, mails, state, Map.of())) {
                boolean ready = worker.get("/readyz").statusCode() == 200;
                boolean early =
                        System.nanoTime() - begin < Duration.ofSeconds(2).toNanos();
                assertThat(ready && early).as("ready in the first moments").isFalse();
                eventually("ready", () -> worker.get("/readyz").statusCode() == 200);
                List<String> before = first.sendTasks(5);
                eventually("sent before", () -> mails.sentKeys().containsAll(before));

                first.close();
                eventually("unready", () -> worker.get("/readyz").statusCode() == 503);
                assertThat(worker.get("/readyz").body()).contains("queue");
                assertThat(worker.get("/healthz").statusCode()).isEqualTo(200);
                eventually("errors are counted", () -> worker.truth("unanswered") > 0);
                assertThat(worker.metric("worker_queue_up")).isZero();

                try (TestQueue second = TestQueue.startOn(first.port())) {
                    List<String> after = second.sendTasks(5);
                    eventually("sent after", () -> mails.sentKeys().containsAll(after));
                    eventually("ready again", () -> worker.get("/readyz").statusCode() == 200);
                    eventually("up again", () -> worker.metric("worker_queue_up") == 1);
                }
            }
        }
    }

    @Test
    void aWorkerThatStartsBeforeItsQueueWaitsForIt() throws Exception {
        TestQueue gone = TestQueue.start();
        gone.close();
        try (MailServer mails = MailServer.start();
                RunningWorker worker = RunningWorker.start(gone, mails, state, Map.of())) {
            eventually("it asked", () -> worker.truth("unanswered") > 0);
            try (TestQueue queue = TestQueue.startOn(gone.port())) {
                List<String> ids = queue.sendTasks(3);
                eventually("sent", () -> mails.sentKeys().containsAll(ids));
            }
        }
    }

    @Test
    void aPollThatNeverEndsFailsTheLivenessCheck() throws Exception {
        try (TestQueue queue = TestQueue.start();
                MailServer mails = MailServer.start();
                ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                RunningWorker worker = RunningWorker.start(
                        queue,
                        mails,
                        state,
                        Map.of(
                                "AWS_ENDPOINT_URL_SQS", "http://127.0.0.1:" + silent.getLocalPort(),
                                "WORKER_STUCK_AFTER", "1s",
                                "WORKER_SHUTDOWN_TIMEOUT", "0s"))) {
            eventually("dead", () -> worker.get("/healthz").statusCode() == 503);
            assertThat(worker.get("/health").body()).contains("stuck");
        }
    }
}
