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
 * The real {@code promtool} of the machine. Where there is none, a test that asks for it is skipped by name; with {@code
 * SLO_REQUIRE_TOOLS=true} in the environment it fails.
 */
public final class Promtool {

    private static final String NAME = "promtool";

    private Promtool() {}

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

    /** {@code promtool check rules}: syntax, types and duplicates. */
    public static Run checkRules(Path... files) {
        return run(List.of("check", "rules", "--lint=all", "--lint-fatal"), files);
    }

    /** {@code promtool test rules}: runs unit tests. */
    public static Run testRules(Path... files) {
        return run(List.of("test", "rules"), files);
    }

    /** Skips the running test where the tool is missing, or fails it where tools are required. */
    public static void demand() {
        boolean there = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, NAME)));
        if ("true".equals(System.getenv("SLO_REQUIRE_TOOLS"))) {
            assertThat(there).as(NAME + " is installed").isTrue();
        }
        Assumptions.assumeTrue(there, NAME + " is not installed");
    }

    private static Run run(List<String> command, Path... files) {
        demand();
        List<String> line = new ArrayList<>(List.of(NAME));
        line.addAll(command);
        Arrays.stream(files).map(Path::toString).forEach(line::add);
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
