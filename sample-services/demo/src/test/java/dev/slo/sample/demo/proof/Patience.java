package dev.slo.sample.demo.proof;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Waits for what is to come, with an end. */
final class Patience {

    private static final long POLL_MILLIS = 250;

    private Patience() {}

    /** Asks for something that is not there yet. */
    interface Question<T> {
        Optional<T> ask() throws IOException;
    }

    /** The answer, as soon as there is one; empty when there is none until then. */
    static <T> Optional<T> until(Instant end, Question<T> question) throws InterruptedException {
        while (true) {
            try {
                Optional<T> answer = question.ask();
                if (answer.isPresent() || Instant.now().isAfter(end)) {
                    return answer;
                }
            } catch (IOException e) {
                if (Instant.now().isAfter(end)) {
                    throw new IllegalStateException(e);
                }
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    /** The answer, which has to come. */
    static <T> T await(String what, Duration most, Question<T> question) throws InterruptedException {
        return until(Instant.now().plus(most), question)
                .orElseThrow(() -> new AssertionError("within " + most.toSeconds() + " s there was no " + what));
    }

    /** Sleeps until a moment. */
    static void sleepUntil(Instant moment) throws InterruptedException {
        long millis = Duration.between(Instant.now(), moment).toMillis();
        if (millis > 0) {
            TimeUnit.MILLISECONDS.sleep(millis);
        }
    }
}
