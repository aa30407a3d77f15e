package dev.slo.sample.api;

import java.time.Duration;

/** Waits for what follows an answer: the client may have it before the server has counted it. */
final class Eventually {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private Eventually() {}

    /** Tries until it holds, and fails as the last attempt did. */
    static void eventually(Runnable assertion) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (true) {
            try {
                assertion.run();
                return;
            } catch (AssertionError e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }
}
