package dev.slo.sample.worker;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged worker as a process of its own, as the image starts it. */
final class WorkerProcess implements AutoCloseable {

    private final Process process;
    private final Path log;

    private WorkerProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static WorkerProcess start(Map<String, String> settings, Path log) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-jar", new File("target/slo-sample-worker.jar").getAbsolutePath()));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("OTEL_") || name.startsWith("WORKER_"));
        builder.environment().put("AWS_ACCESS_KEY_ID", "test");
        builder.environment().put("AWS_SECRET_ACCESS_KEY", "test");
        builder.environment().putAll(settings);
        return new WorkerProcess(builder.start(), log);
    }

    boolean alive() {
        return process.isAlive();
    }

    /** SIGKILL: no handler runs, no buffer is flushed. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM; returns the exit code. */
    int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            throw new AssertionError("the worker did not stop in time");
        }
        return process.exitValue();
    }

    /** All that was logged, by this process and those before it that had the same log. */
    String log() throws IOException {
        return Files.readString(log);
    }

    /** What the start-up line says about the port, once there is one. */
    int port() throws Exception {
        int[] port = new int[1];
        RunningWorker.eventually("the start is logged", () -> {
            port[0] = log().lines()
                    .filter(line -> line.contains("\"message\":\"worker started\""))
                    .mapToInt(line -> Integer.parseInt(line.replaceAll(".*\"port\":(\\d+).*", "$1")))
                    .reduce(0, (earlier, later) -> later);
            return port[0] != 0;
        });
        return port[0];
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
