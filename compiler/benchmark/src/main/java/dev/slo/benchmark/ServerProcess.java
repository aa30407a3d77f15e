package dev.slo.benchmark;

import java.io.File;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** A server of the machine that runs until it is closed. */
final class ServerProcess implements AutoCloseable {

    private static final int FIRST_PORT = 20_000;
    private static final int LAST_PORT = 32_000;
    private static final int MOST_TRIES = 1_000;

    private final Process process;

    private ServerProcess(Process process) {
        this.process = process;
    }

    /** The first program of some names, if the machine has one. */
    static Optional<Path> program(List<String> names) {
        String[] folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
        return Arrays.stream(folders)
                .flatMap(folder -> names.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * An address on the loopback interface that nobody listens at. Its port is below those that systems give to connections
     * and to whoever asks for any, so that it is still free when a server has started.
     */
    static String freeAddress() throws IOException {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST_PORT, LAST_PORT + 1);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return "127.0.0.1:" + socket.getLocalPort();
            } catch (BindException e) {
                // Somebody has it: the next.
            }
        }
        throw new IOException("no port between " + FIRST_PORT + " and " + LAST_PORT + " is free");
    }

    /** Starts a command whose output goes to a log. */
    static ServerProcess start(List<String> command, Path log) throws IOException {
        return new ServerProcess(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start());
    }

    /** Fails where it has ended by itself. */
    void requireAlive() {
        if (!process.isAlive()) {
            throw new IllegalStateException("the server ended with " + process.exitValue());
        }
    }

    /** Ends it and waits until it is gone. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
