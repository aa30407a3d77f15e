package dev.slo.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How long one file takes through the launcher, from the start of its process to its end. */
public final class ColdStart {

    private static final int WARM_UPS = 3;

    private ColdStart() {}

    /**
     * Prints the times.
     *
     * @param args number of runs, default 30; the spec, default {@code slos/sampleapi.yaml}
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        int runs = args.length > 0 ? Integer.parseInt(args[0]) : 30;
        String spec = args.length > 1 ? args[1] : "slos/sampleapi.yaml";
        Path out = Files.createTempDirectory("slo-cold-start");
        List<String> command = List.of("./slo", "compile", spec, "--out", out.toString());
        Times compile = measure(command, runs);
        Times version = measure(List.of("./slo", "--version"), runs);
        print(System.out, "slo compile " + spec, compile);
        print(System.out, "slo --version", version);
    }

    private static Times measure(List<String> command, int runs) throws IOException, InterruptedException {
        for (int i = 0; i < WARM_UPS; i++) {
            run(command);
        }
        Times times = new Times();
        for (int i = 0; i < runs; i++) {
            long start = System.nanoTime();
            run(command);
            times.addNanos(System.nanoTime() - start);
        }
        return times;
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(command + " ended with " + process.exitValue());
        }
    }

    private static void print(PrintStream out, String what, Times times) {
        out.printf(
                "%-40s median %.0f ms, fastest %.0f ms, slowest %.0f ms, %d runs%n",
                what, times.median(), times.fastest(), times.slowest(), times.count());
    }
}
