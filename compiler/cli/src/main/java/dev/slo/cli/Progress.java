package dev.slo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Tells somebody who waits at a terminal what a command is busy with: a line on standard error, such as {@code compiling
 * ... 3 s}, from the first second on, which goes away when the work is done. Files and pipes get nothing.
 */
final class Progress {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final PrintWriter err;
    private final String name;
    private final ScheduledExecutorService clock;
    private final long start = System.nanoTime();
    private int shown;

    private Progress(String name, PrintWriter err) {
        this.name = name;
        this.err = err;
        this.clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "progress");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Work that may take long. */
    @FunctionalInterface
    interface Work<T> {

        /** Does it. */
        T run() throws IOException;
    }

    /** Does some work and tells of it by a name, such as {@code compiling}. */
    static <T> T of(String name, Console console, Work<T> work) throws IOException {
        return of(name, console, SECOND, work);
    }

    /** The same with another time between two lines, which is also that before the first. */
    static <T> T of(String name, Console console, Duration pace, Work<T> work) throws IOException {
        Progress progress = new Progress(name, console.err());
        if (console.errIsTerminal()) {
            progress.begin(pace.toNanos());
        }
        try {
            return work.run();
        } finally {
            progress.end();
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // it ends with the clock
    private void begin(long pace) {
        clock.scheduleAtFixedRate(this::show, pace, pace, TimeUnit.NANOSECONDS);
    }

    private synchronized void show() {
        if (!clock.isShutdown()) {
            String line = name + " ... " + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start) + " s";
            err.print("\r" + line);
            err.flush();
            shown = line.length();
        }
    }

    private synchronized void end() {
        clock.shutdownNow();
        if (shown > 0) {
            err.print("\r" + " ".repeat(shown) + "\r");
            err.flush();
        }
    }
}
