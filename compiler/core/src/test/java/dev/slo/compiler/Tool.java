package dev.slo.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * A program of the machine. Where there is none, a test that asks for it is skipped by name; with {@code
 * SLO_REQUIRE_TOOLS=true} in the environment it fails.
 *
 * @param name the program's
 */
public record Tool(String name) {

    /**
     * What a run said.
     *
     * @param exit its exit code
     * @param output both of its streams
     */
    public record Run(int exit, String output) {

        /** Whether it found nothing wrong. */
        public boolean passed() {
            return exit == 0;
        }
    }

    /** Skips the running test where the tool is missing, or fails it where tools are required. */
    public void demand() {
        boolean there = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
        if ("true".equals(System.getenv("SLO_REQUIRE_TOOLS"))) {
            assertThat(there).as(name + " is installed").isTrue();
        }
        Assumptions.assumeTrue(there, name + " is not installed");
    }

    /** Runs it to its end. */
    public Run run(List<String> arguments) {
        demand();
        List<String> line = new ArrayList<>(List.of(name));
        line.addAll(arguments);
        try {
            Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Run(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + line + " ran", e);
        }
    }
}
