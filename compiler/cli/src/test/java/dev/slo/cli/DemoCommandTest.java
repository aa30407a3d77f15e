package dev.slo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@Timeout(300)
class DemoCommandTest {

    @TempDir
    private Path checkout;

    private final StringWriter err = new StringWriter();

    @Test
    void withoutACheckoutItSaysWhereTheDemoIs() {
        assertThat(run(Optional.empty())).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(err.toString()).contains("run './slo demo' there").doesNotContain("Exception");
    }

    @Test
    void aCheckoutInWhichTheDemoIsNotBuiltIsNoBetter() {
        assertThat(run(Optional.of(checkout))).isEqualTo(ExitCode.ENVIRONMENT);
    }

    @Test
    void theDemoGetsTheOptionsAndItsExitCodeIsOurs() throws IOException {
        Path told = install();
        assertThat(run(Optional.of(checkout), "--duration=90s", "--script", "1s heal", "--seed=7", "--no-load"))
                .isEqualTo(7);
        List<String> arguments = Files.readAllLines(told);
        assertThat(arguments.get(0))
                .isEqualTo("--parent=" + ProcessHandle.current().pid());
        assertThat(arguments.subList(1, arguments.size()))
                .containsExactly("--duration=90s", "--script=1s heal", "--seed=7", "--no-load");
    }

    @Test
    void withoutOptionsTheDemoHasItsOwnDefaults() throws IOException {
        Path told = install();
        run(Optional.of(checkout));
        assertThat(Files.readAllLines(told)).hasSize(1);
    }

    /** A program in the demo's place that notes its arguments; returns where. */
    private Path install() throws IOException {
        Path jar = Files.createDirectories(checkout.resolve("sample-services/demo/target"))
                .resolve("slo-sample-demo.jar");
        Path classes = Path.of("target/test-classes").toAbsolutePath();
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(Attributes.Name.MAIN_CLASS, Noting.class.getName());
        main.put(Attributes.Name.CLASS_PATH, classes.toUri().toString());
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream packed = new JarOutputStream(file, manifest)) {
            packed.finish();
        }
        return jar.resolveSibling("arguments");
    }

    private int run(Optional<Path> where, String... arguments) {
        Console console = new Console(
                new PrintWriter(new StringWriter()),
                new PrintWriter(err, true),
                new ByteArrayInputStream(new byte[0]),
                false,
                false,
                Map.of());
        return new CommandLine(new DemoCommand(console, where)).execute(arguments);
    }

    /** What is started in place of the demo. */
    static final class Noting {

        private Noting() {}

        /** Writes a line for each argument beside its jar, and ends with 7. */
        public static void main(String[] arguments) throws IOException {
            Path jar = Path.of(System.getProperty("java.class.path"));
            Files.write(jar.resolveSibling("arguments"), List.of(arguments));
            System.exit(7);
        }
    }
}
