package dev.slo.dsl.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.Snippets;
import dev.slo.diagnostic.Checked;
import dev.slo.diagnostic.Diagnostic;
import dev.slo.dsl.ServiceDeclaration;
import dev.slo.dsl.SloDeclaration;
import dev.slo.dsl.SloProvider;
import dev.slo.dsl.Slos;
import dev.slo.spec.ServiceSpec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of the guide and of the Javadoc compile, and what they declare is right. */
class ExamplesTest {

    private static final Path GUIDE = Path.of("../docs/dsl.md");
    private static final Path SOURCES = Path.of("src/main/java/dev/slo/dsl");
    private static final Pattern JAVADOC = Pattern.compile("<pre>\\{@code\n(.*?)\n \\* }</pre>", Pattern.DOTALL);
    private static final Pattern NEXT_EXPRESSION = Pattern.compile("\n(?=[a-z])");

    @TempDir
    private Path folder = Path.of("replaced");

    @Test
    void theProviderOfTheGuideDeclaresAService() throws Exception {
        String source = Snippets.ofPage(GUIDE)
                .filter(block -> block.startsWith("package"))
                .collect(Collectors.joining());
        try (URLClassLoader classes = new Snippets(folder).compile("ApiSlos", source)) {
            SloProvider provider = (SloProvider)
                    classes.loadClass("com.acme.ApiSlos").getConstructor().newInstance();
            assertThat(provider.services()).hasSize(1).allSatisfy(service -> assertRight(service.spec()));
        }
    }

    @Test
    void everyExpressionOfTheGuideIsRight() throws Exception {
        List<Object> values = evaluate(Snippets.ofPage(GUIDE)
                .filter(block -> !block.startsWith("package"))
                .toList());
        assertThat(values).hasSizeGreaterThan(8);
        values.forEach(ExamplesTest::assertRight);
    }

    @Test
    void everyExampleOfTheJavadocIsRight() throws Exception {
        List<String> examples = new ArrayList<>();
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.sorted().toList()) {
                Snippets.matches(Files.readString(file), JAVADOC)
                        .map(example -> example.replaceAll("(?m)^ \\* ", "").replaceAll(";$", ""))
                        .forEach(examples::add);
            }
        }
        List<Object> values = evaluate(examples);
        assertThat(values).isNotEmpty();
        values.forEach(ExamplesTest::assertRight);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "service(\"a\").with(slo(\"b\"))",
                "service(\"a\").with(slo(\"b\").measuredBy(errorRatio(\"x\")))",
                "slo(\"b\").objective(\"99%\")",
                "bad(\"x\").of(bad(\"y\"))",
                "total(\"x\").of(bad(\"y\"))",
                "timeslices(\"x\").inSlicesOf(\"5m\", NoData.BAD)",
                "pageAt(\"6\").and(\"30m\")"
            })
    void whatIsNotCompleteDoesNotCompile(String expression) throws IOException {
        String source = "import static dev.slo.dsl.Slos.*;\nimport dev.slo.model.Sli.NoData;\n"
                + "class Incomplete { Object value = " + expression + "; }\n";
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        assertThat(new Snippets(folder).javac("Incomplete", source, messages)).isNotZero();
        assertThat(messages.toString(StandardCharsets.UTF_8)).contains("1 error");
    }

    /** The values of expressions, of which a block may hold several, each from the start of a line. */
    private List<Object> evaluate(List<String> blocks) throws Exception {
        String methods = blocks.stream()
                .flatMap(block -> Arrays.stream(NEXT_EXPRESSION.split(block, -1)))
                .map(expression -> "values.add(" + expression.strip() + ");\n")
                .collect(Collectors.joining());
        String source = "import static dev.slo.dsl.Slos.*;\nimport dev.slo.micrometer.*;\n"
                + "import dev.slo.micrometer.presets.*;\nimport dev.slo.model.Sli.NoData;\nimport java.time.*;\n"
                + "import java.util.*;\n"
                + "public class Examples implements java.util.concurrent.Callable<List<Object>> {\n"
                + "public List<Object> call() {\nList<Object> values = new ArrayList<>();\n"
                + methods + "return values;\n}\n}\n";
        try (URLClassLoader classes = new Snippets(folder).compile("Examples", source)) {
            Callable<?> examples =
                    (Callable<?>) classes.loadClass("Examples").getConstructor().newInstance();
            return new ArrayList<>((List<?>) examples.call());
        }
    }

    private static void assertRight(Object value) {
        if (value instanceof ServiceDeclaration service) {
            assertRight(service.spec());
        } else if (value instanceof SloDeclaration slo) {
            assertRight(Slos.service("example").with(slo).spec());
        } else {
            assertThat(value.getClass().getPackageName()).isEqualTo("dev.slo.dsl");
        }
    }

    private static void assertRight(Checked<ServiceSpec> spec) {
        assertThat(spec.diagnostics()).extracting(Diagnostic::message).isEmpty();
        assertThat(spec.value()).isPresent();
    }
}
