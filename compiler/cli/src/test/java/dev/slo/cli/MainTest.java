package dev.slo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line as a process of its own. */
class MainTest {

    private static final String CHATTY = """
            import static dev.slo.dsl.Slos.*;
            import dev.slo.dsl.*;
            import java.util.List;
            public class Chatty implements SloProvider {
                @Override public List<ServiceDeclaration> services() {
                    System.out.println("hello from the provider");
                    return List.of(service("shop").with(
                            slo("orders").measuredBy(errorRatio("vector(0)")).objective("99%")));
                }
            }
            """;

    @TempDir
    private Path folder = Path.of("replaced");

    @Test
    void whatAProviderPrintsStaysOutOfWhatIsAskedFor() throws IOException, InterruptedException {
        compile("Chatty", CHATTY);
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");

        int code = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-classpath",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "export",
                        "--yaml",
                        "--classpath",
                        folder.toString(),
                        "--provider",
                        "Chatty")
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();

        assertThat(code).isZero();
        assertThat(out)
                .content()
                .startsWith("apiVersion: slo/v1\nservice: shop\n")
                .doesNotContain("hello");
        assertThat(err).content().contains("hello from the provider");
    }

    private void compile(String name, String source) throws IOException {
        Path file = Files.writeString(folder.resolve(name + ".java"), source);
        int code = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-d",
                        folder.toString(),
                        "-classpath",
                        System.getProperty("java.class.path"),
                        file.toString());
        assertThat(code).isZero();
    }
}
