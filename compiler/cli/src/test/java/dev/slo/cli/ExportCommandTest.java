package dev.slo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From YAML to Java and back on the command line. */
class ExportCommandTest {

    private static final String SAMPLES = "../../slos";

    @TempDir
    private Path folder = Path.of("replaced");

    @Test
    void bothFrontEndsCompileTheSamplesToTheSameBytes() throws IOException {
        assertThat(new Shell().run("compile", SAMPLES, "--out", path("yaml")).code())
                .isZero();
        Shell.Result java = new Shell().run("export", "--java", SAMPLES, "--class", "com.acme.SampleSlos");
        assertThat(java.code()).isZero();
        compile(java.out());

        Shell.Result compiled = new Shell()
                .run(
                        "compile",
                        "--classpath",
                        path("classes"),
                        "--provider",
                        "com.acme.SampleSlos",
                        "--out",
                        path("java"));

        assertThat(compiled.code()).as(compiled.err()).isZero();
        assertThat(files("java")).isEqualTo(files("yaml")).isNotEmpty();
    }

    @Test
    void whatIsPrintedAsYamlIsReadAgain() {
        Shell.Result yaml = new Shell().run("export", "--yaml", SAMPLES);
        assertThat(yaml.out())
                .startsWith("apiVersion: slo/v1\nservice: orders\n")
                .contains("\n---\n");
        assertThat(new Shell().reading(yaml.out()).run("export", "--yaml", "-").out())
                .isEqualTo(yaml.out());
    }

    @Test
    void specsWithErrorsAreNotPrinted() {
        Shell.Result result = new Shell().reading("apiVersion: slo/v2\n").run("export", "--yaml", "-");
        assertThat(result.code()).isEqualTo(ExitCode.INPUT);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("spec.api-version");
    }

    @Test
    void aMissingProviderIsTheInputsFault() {
        Shell.Result result =
                new Shell().run("validate", "--classpath", folder.toString(), "--provider", "com.acme.Nobody");
        assertThat(result.code()).isEqualTo(ExitCode.INPUT);
        assertThat(result.err()).contains("there is no class com.acme.Nobody on the class path");
    }

    @Test
    void theLanguageMustBeNamed() {
        assertThat(new Shell().run("export", SAMPLES).code()).isEqualTo(ExitCode.USAGE);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private void compile(String source) throws IOException {
        Path file = Files.writeString(folder.resolve("SampleSlos.java"), source);
        int code = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-d",
                        Files.createDirectories(folder.resolve("classes")).toString(),
                        "-classpath",
                        System.getProperty("java.class.path")
                                + File.pathSeparator
                                + System.getProperty("surefire.test.class.path", ""),
                        file.toString());
        assertThat(code).isZero();
    }

    /** The files of a folder and their texts. */
    private Map<String, String> files(String name) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        Path root = folder.resolve(name);
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }
}
