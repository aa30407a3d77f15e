package dev.slo.sample.demo.session;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Where the demo talks to its user. On a terminal single keys are read and the screen is redrawn in place; otherwise lines
 * are read and lines are printed.
 */
public final class Terminal implements AutoCloseable {

    private static final int WIDTH = 200;
    private static final int HEIGHT = 50;

    private final PrintWriter out;
    private final InputStream in;
    private final boolean drawn;
    private final Optional<String> settings;

    private Terminal(PrintWriter out, InputStream in, boolean drawn, Optional<String> settings) {
        this.out = out;
        this.in = in;
        this.drawn = drawn;
        this.settings = settings;
    }

    /** Finds out what the standard streams are, and asks a terminal for single keys. */
    public static Terminal open(PrintWriter out, InputStream in) {
        Optional<String> settings = run("test -t 0 && stty -g");
        settings.ifPresent(before -> run("stty -icanon min 1 -echo"));
        return new Terminal(out, in, isTerminal(), settings);
    }

    /** Whether the screen is redrawn. */
    boolean isDrawn() {
        return drawn;
    }

    /** Whether single keys are read. */
    boolean readsKeys() {
        return settings.isPresent();
    }

    InputStream in() {
        return in;
    }

    /** Columns, as far as known. */
    int width() {
        return size(1).orElse(WIDTH);
    }

    /** Lines, as far as known. */
    int height() {
        return size(0).orElse(HEIGHT);
    }

    private Optional<Integer> size(int word) {
        return drawn
                ? run("stty size < /dev/tty")
                        .map(size -> size.split(" ", -1))
                        .filter(words -> words.length == 2)
                        .map(words -> Integer.valueOf(words[word]))
                        .filter(number -> number > 0)
                : Optional.empty();
    }

    /** Prints a line. */
    public synchronized void say(String line) {
        out.print(line + "\n");
        out.flush();
    }

    /** Shows these lines in place of what was there. */
    synchronized void draw(List<String> lines) {
        StringBuilder text = new StringBuilder("\u001b[H");
        lines.forEach(line -> text.append(line).append("\u001b[K\n"));
        out.print(text.append("\u001b[J"));
        out.flush();
    }

    /** Starts on an empty screen. */
    synchronized void clear() {
        out.print("\u001b[2J");
    }

    /** Gives the terminal back as it was. */
    @Override
    public void close() {
        settings.ifPresent(before -> run("stty " + before));
    }

    private static boolean isTerminal() {
        try {
            Process process = new ProcessBuilder("test", "-t", "1").inheritIO().start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What a command that shares our standard input prints; empty when it fails. */
    private static Optional<String> run(String command) {
        try {
            Process process = new ProcessBuilder("sh", "-c", command)
                    .redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor(2, TimeUnit.SECONDS) && process.exitValue() == 0
                    ? Optional.of(text)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
