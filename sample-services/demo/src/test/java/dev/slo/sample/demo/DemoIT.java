package dev.slo.sample.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The demo as a process, as its user has it: all parts real, nothing left behind whichever way it ends. */
@Timeout(900)
class DemoIT {

    private static final Path JAR = Path.of("target/slo-sample-demo.jar").toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void aScriptBreaksTheMailsAndTheAlertsComeAsTheyWereForecast() throws Exception {
        requireTools();
        Process demo = start("--script=70s fail-emails", "--seed=1");
        awaitOutput(Pattern.compile(
                "FIRING +ErrorBudgetBurnRateCritical 1h/5m of sampleworker/email-delivery after [0-9]+ s,"
                        + " expected"));
        awaitOutput(Pattern.compile("(?m)^sampleworker/email-delivery +99.9% +-[0-9.]+ % +[0-9.]+x +[0-9.]+ +[1-9]$"));
        awaitOutput(Pattern.compile("notified +[a-z-]+: FIRING ErrorBudgetBurnRateCritical"));
        demo.outputWriter().append("heal\n").close();
        assertThat(demo.waitFor(5, TimeUnit.MINUTES)).isTrue();
        String output = output();
        assertThat(demo.exitValue()).as(output).isZero();
        assertThat(output)
                .containsPattern("(?m)^  queue$")
                .contains("  prometheus\n", "  Prometheus http://127.0.0.1:")
                .contains("> fail-emails: every mail is refused")
                .containsPattern(
                        "expected: ErrorBudgetBurnRateCritical 1h/5m of sampleworker/email-delivery fires in [0-9-]+ s")
                .contains("> heal: everything works again")
                .endsWith("Nothing is left running.\n");
        nothingIsLeft(demo);
    }

    @Test
    void withoutPrometheusItSaysHowToGetItAndShowsTheLoad() throws Exception {
        Process demo = start(Optional.of(toolsWithoutPrometheus()), "--duration=5s", "--script=1s fail-emails");
        assertThat(demo.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(output())
                .contains("Prometheus is not installed", "Alertmanager is not installed")
                .contains("what to expect is not known: nothing measures the objectives without Prometheus")
                .containsPattern("GET /api/orders +[0-9]+");
        assertThat(demo.exitValue()).isZero();
        nothingIsLeft(demo);
    }

    @Test
    void aSignalEndsEverything() throws Exception {
        for (String signal : heard(Map.of("TERM", 15, "INT", 2, "HUP", 1))) {
            Process demo = start("--duration=10m");
            awaitOutput("Type a key");
            List<ProcessHandle> children = demo.descendants().toList();
            assertThat(children).hasSizeGreaterThanOrEqualTo(3);
            signal(demo, signal);
            assertThat(demo.waitFor(5, TimeUnit.MINUTES)).isTrue();
            assertThat(children).as(signal).noneMatch(ProcessHandle::isAlive);
            nothingIsLeft(demo);
        }
    }

    /** Signals that a child hears: under nohup, or behind a shell's &, some are ignored, and children inherit that. */
    private static List<String> heard(Map<String, Integer> numbers) throws IOException {
        Path status = Path.of("/proc/self/status");
        long ignored = !Files.exists(status)
                ? 0
                : Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .mapToLong(line -> Long.parseUnsignedLong(
                                line.substring(line.indexOf(':') + 1).strip(), 16))
                        .findFirst()
                        .orElse(0);
        return numbers.entrySet().stream()
                .filter(signal -> (ignored >> (signal.getValue() - 1) & 1) == 0)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    @Test
    void aSignalDuringTheStartEndsEverythingToo() throws Exception {
        Process demo = start("--duration=10m");
        awaitOutput("  queue");
        List<ProcessHandle> children = demo.descendants().toList();
        signal(demo, "TERM");
        assertThat(demo.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(children).noneMatch(ProcessHandle::isAlive);
        nothingIsLeft(demo);
    }

    @Test
    void evenWhenItIsKilledNothingIsLeft() throws Exception {
        Process demo = start("--duration=10m");
        awaitOutput("Type a key");
        List<ProcessHandle> children = demo.descendants().toList();
        demo.destroyForcibly().waitFor();
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (children.stream().anyMatch(ProcessHandle::isAlive) || !folders().isEmpty()) {
            assertThat(System.nanoTime()).as(children + " " + folders()).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    @Test
    void theEndOfItsInputIsItsEnd() throws Exception {
        Process demo = start();
        awaitOutput("Type a key");
        demo.outputWriter().append("fail-emails\nnonsense\nheal\n").close();
        assertThat(demo.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(output())
                .contains("> fail-emails", "'nonsense' is not a command", "> heal", "Nothing is left running.");
        nothingIsLeft(demo);
    }

    @Test
    void aMistakeOfUsageIsToldAndStartsNothing() throws Exception {
        Process demo = start("--script=1s explode");
        assertThat(demo.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(demo.exitValue()).isEqualTo(2);
        assertThat(output()).contains("'explode' is not a command", "Try 'slo demo --help'.");
    }

    private Process start(String... arguments) throws IOException {
        return start(Optional.empty(), arguments);
    }

    /** With temporary files in a folder of our own, so that what is left is seen. */
    private Process start(Optional<Path> searchPath, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + folder,
                "-jar",
                JAR.toString()));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile());
        searchPath.ifPresent(path -> builder.environment().put("PATH", path.toString()));
        return builder.start();
    }

    private Path toolsWithoutPrometheus() throws IOException {
        Path tools = Files.createDirectory(folder.resolve("bin"));
        for (String tool : List.of("sh", "test", "sleep", "rm")) {
            Path found = Path.of("/bin", tool);
            Files.createSymbolicLink(tools.resolve(tool), Files.exists(found) ? found : Path.of("/usr/bin", tool));
        }
        return tools;
    }

    private static void signal(Process process, String signal) throws Exception {
        assertThat(new ProcessBuilder("kill", "-s", signal, Long.toString(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    private void awaitOutput(String text) throws Exception {
        awaitOutput(Pattern.compile(Pattern.quote(text)));
    }

    private void awaitOutput(Pattern pattern) throws Exception {
        while (!pattern.matcher(output()).find()) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private String output() throws IOException {
        Path file = folder.resolve("output");
        return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
    }

    private void nothingIsLeft(Process demo) throws IOException {
        assertThat(demo.descendants()).isEmpty();
        assertThat(folders()).isEmpty();
    }

    private Set<String> folders() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("slo-demo-"))
                    .collect(Collectors.toSet());
        }
    }

    private static void requireTools() {
        boolean installed = Arrays.stream(
                        System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "prometheus")));
        Assumptions.assumeTrue(
                installed || "true".equals(System.getenv("SLO_REQUIRE_TOOLS")), "prometheus is not installed");
    }
}
