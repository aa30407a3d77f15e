package dev.slo.micrometer.presets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.Snippets;
import dev.slo.diagnostic.Checked;
import dev.slo.dsl.ServiceDeclaration;
import dev.slo.spec.ServiceSpec;
import dev.slo.validation.Validator;
import dev.slo.yaml.YamlFrontEnd;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The YAML of a preset's page says what its Java says. */
class PresetPagesTest {

    private static final Path PAGES = Path.of("../docs/presets");
    private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder = Path.of("replaced");

    @Test
    void thereAreAsManyPagesAsTheIndexNames() throws IOException {
        String index = Files.readString(PAGES.resolve("README.md"));

        assertThat(names()).hasSizeGreaterThan(7).allMatch(name -> index.contains("(" + name + ".md)"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void theYamlOfAPageEqualsItsJava(String name) throws Exception {
        Path page = PAGES.resolve(name + ".md");
        Checked<ServiceSpec> java = java(page);
        Checked<List<ServiceSpec>> yaml = yaml(page);

        assertThat(java.diagnostics()).isEmpty();
        assertThat(yaml.diagnostics()).isEmpty();
        List<ServiceSpec> specs = yaml.value().orElseThrow();
        assertThat(Validator.validate(specs)).noneMatch(found -> found.isError());
        assertThat(specs.get(0).service()).isEqualTo(java.value().orElseThrow().service());
    }

    static Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files
                    .map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !name.equals("README.md"))
                    .map(name -> name.replace(".md", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static Checked<List<ServiceSpec>> yaml(Path page) throws IOException {
        Matcher block = YAML.matcher(Files.readString(page));
        assertThat(block.find()).isTrue();
        return YamlFrontEnd.read(page.toString(), block.group(1).getBytes(StandardCharsets.UTF_8));
    }

    /** What the page's Java declares: its last statement is the service. */
    private Checked<ServiceSpec> java(Path page) throws Exception {
        List<String> blocks = Snippets.ofPage(page).toList();
        assertThat(blocks).hasSize(1);
        String source = """
                import static dev.slo.dsl.Slos.*;
                import dev.slo.micrometer.presets.*;
                import dev.slo.model.TimeSpan;
                import java.time.Duration;
                public class Page implements java.util.concurrent.Callable<Object> {
                    public Object call() {
                        BLOCK
                    }
                }
                """.replace("BLOCK", blocks.get(0).replace("\nservice(", "\nreturn service("));
        try (URLClassLoader classes = new Snippets(folder).compile("Page", source)) {
            Callable<?> declared =
                    (Callable<?>) classes.loadClass("Page").getConstructor().newInstance();
            return ((ServiceDeclaration) declared.call()).spec();
        }
    }
}
