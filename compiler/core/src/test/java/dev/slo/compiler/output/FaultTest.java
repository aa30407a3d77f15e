package dev.slo.compiler.output;

import static dev.slo.compiler.output.Folders.content;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is left of a folder when the process that writes it dies, or the disk takes no more. */
@EnabledOnOs(OS.LINUX)
class FaultTest {

    private static final int KILLS = Integer.getInteger("output.kills", 10);
    private static final int LINES = 400;

    @TempDir
    private Path temp = Path.of("replaced");

    @Test
    void aKillAtAnyMomentLeavesOneVersionOrOneThatTheNextCompileFinishes() throws Exception {
        Path base = temp.resolve("generated");
        Random random = new Random(20_260_101);
        for (int round = 0; round < KILLS; round++) {
            Process writer = writer("", base, round * 100_000, LINES, Integer.MAX_VALUE - round * 100_000);
            waitForFirstVersion(base, round * 100_000);
            Thread.sleep(random.nextInt(60));
            writer.destroyForcibly().waitFor();

            boolean decided = Files.exists(base.resolve(".slo/journal"));
            Set<String> left = versions(base);
            assertThat(left).as("versions after a kill").hasSizeLessThanOrEqualTo(decided ? 2 : 1);
            new Transaction(base).recover();
            assertThat(versions(base)).as("versions after recovery").hasSize(1);
            assertWhole(base);
        }
    }

    @Test
    void aDiskThatTakesNoMoreLeavesTheOldFilesWhole() throws Exception {
        Path base = temp.resolve("generated");
        new OutputFolder(base).write(Writer.version(1, 1));
        Map<String, String> before = content(base);

        Process writer = writer("ulimit -f 4; ", base, 2, 4_000, 1);
        String errors = new String(writer.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(writer.waitFor()).isNotZero();
        assertThat(errors).contains("IOException");
        assertThat(content(base)).isEqualTo(before);
        assertWhole(base);
    }

    @Test
    void aDiskThatIsFullFromTheStartGetsNoFiles() throws Exception {
        Path base = temp.resolve("generated");

        assertThat(writer("ulimit -f 0; ", base, 1, 1, 1).waitFor()).isNotZero();

        assertThat(content(base)).isEmpty();
    }

    private static Process writer(String limit, Path base, int first, int lines, int versions) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String command = limit + "exec \"$@\"";
        return new ProcessBuilder(
                        "bash",
                        "-c",
                        command,
                        "bash",
                        java,
                        "-XX:-UsePerfData",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        base.toString(),
                        String.valueOf(first),
                        String.valueOf(lines),
                        String.valueOf(versions))
                .start();
    }

    private static void waitForFirstVersion(Path base, int first) throws Exception {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        Path file = base.resolve("always/deep/1");
        while (!Files.exists(file) || versionOf(Files.readString(file)) < first) {
            assertThat(System.nanoTime()).as("the writer starts in time").isLessThan(end);
            Thread.sleep(5);
        }
    }

    private static int versionOf(String text) {
        return Integer.parseInt(text.substring("version ".length(), text.indexOf('\n')));
    }

    /** The versions that lines of any file tell; every file has to be whole. */
    private static Set<String> versions(Path base) throws IOException {
        Set<String> versions = new TreeSet<>();
        content(base).forEach((path, text) -> {
            if (!path.startsWith(".slo") && !path.endsWith("/")) {
                assertThat(text.lines()).as(path).hasSize(LINES);
                text.lines().forEach(versions::add);
            }
        });
        return versions;
    }

    /** The folder holds exactly what its manifest lists. */
    private static void assertWhole(Path base) throws IOException {
        Map<String, byte[]> expected = new HashMap<>();
        Manifest manifest = Manifest.in(base);
        content(base).forEach((path, text) -> {
            if (!path.endsWith("/") && !path.startsWith(".slo")) {
                expected.put(path, text.getBytes(StandardCharsets.UTF_8));
            }
        });
        assertThat(manifest.digests().keySet())
                .extracting(ArtefactPath::text)
                .containsExactlyInAnyOrderElementsOf(expected.keySet());
        expected.forEach((path, bytes) -> assertThat(manifest.lists(new ArtefactPath(path), bytes))
                .as(path)
                .isTrue());
    }
}
