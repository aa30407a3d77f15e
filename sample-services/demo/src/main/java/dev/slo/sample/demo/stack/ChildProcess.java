package dev.slo.sample.demo.stack;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A program that runs beside this one, with its output in a file. */
public final class ChildProcess implements Part {

    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final int TAIL = 12;

    private final String name;
    private final List<String> command;
    private final Map<String, String> environment;
    private final boolean secluded;
    private final Path log;
    private final URI readiness;
    private final Reaper reaper;
    private volatile @Nullable Process process;

    /**
     * Not running yet.
     *
     * @param environment variables besides those of this process
     * @param log gets everything that it prints, appended
     * @param readiness answers with 200 when it is ready
     * @param reaper ends it should this process be killed
     */
    public ChildProcess(
            String name,
            List<String> command,
            Map<String, String> environment,
            Path log,
            URI readiness,
            Reaper reaper) {
        this(name, command, environment, false, log, readiness, reaper);
    }

    private ChildProcess(
            String name,
            List<String> command,
            Map<String, String> environment,
            boolean secluded,
            Path log,
            URI readiness,
            Reaper reaper) {
        this.name = name;
        this.command = List.copyOf(command);
        this.environment = Map.copyOf(environment);
        this.secluded = secluded;
        this.log = log;
        this.readiness = readiness;
        this.reaper = reaper;
    }

    /**
     * One that knows nothing of this machine: it gets no variable of this process.
     *
     * @param environment all variables that it gets
     */
    public static ChildProcess secluded(
            String name,
            List<String> command,
            Map<String, String> environment,
            Path log,
            URI readiness,
            Reaper reaper) {
        return new ChildProcess(name, command, environment, true, log, readiness, reaper);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public synchronized void start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        if (secluded) {
            builder.environment().clear();
        }
        builder.environment().putAll(environment);
        Process child = builder.start();
        process = child;
        reaper.watch(child.pid());
    }

    @Override
    public boolean isReady() {
        return isRunning() && Probe.answers(readiness);
    }

    /** Whether the process lives. */
    public boolean isRunning() {
        Process child = process;
        return child != null && child.isAlive();
    }

    /** The id of the process that runs or ran last; empty before the first start. */
    public Optional<Long> pid() {
        return Optional.ofNullable(process).map(Process::pid);
    }

    @Override
    public Optional<String> failure() {
        Process child = process;
        if (child == null || child.isAlive()) {
            return Optional.empty();
        }
        return Optional.of("it ended with exit code " + child.exitValue() + "; the end of its log:\n" + tail());
    }

    private String tail() {
        try {
            List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
        } catch (IOException e) {
            return log + " cannot be read: " + e.getMessage();
        }
    }

    /** Asks it to end, and kills it when it does not within ten seconds. */
    @Override
    public synchronized void stop() {
        end(GRACE);
    }

    /** Kills it, as a lack of memory would. */
    public synchronized void kill() {
        end(Duration.ZERO);
    }

    private void end(Duration grace) {
        Process child = process;
        if (child == null) {
            return;
        }
        if (!grace.isZero()) {
            child.destroy();
        }
        if (grace.isZero() || !isGoneWithin(child, grace)) {
            child.destroyForcibly();
            isGoneWithin(child, GRACE);
        }
        reaper.forget(child.pid());
    }

    /** Waits even when the thread was told to hurry: the process must be gone before its folder is. */
    private static boolean isGoneWithin(Process child, Duration time) {
        boolean interrupted = false;
        long end = System.nanoTime() + time.toNanos();
        try {
            while (true) {
                try {
                    return child.waitFor(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
