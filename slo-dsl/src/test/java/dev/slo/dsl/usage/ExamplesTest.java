package dev.slo.dsl.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.diagnostic.Checked;
import dev.slo.diagnostic.Diagnostic;
import dev.slo.dsl.ServiceDeclaration;
import dev.slo.dsl.SloDeclaration;
import dev.slo.dsl.SloProvider;
import dev.slo.dsl.Slos;
import dev.slo.spec.ServiceSpec;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of the guide and of the Javadoc compile, and what they declare is right. */
class ExamplesTest {

    private static final Path GUIDE = Path.of("../docs/dsl.md");
    private static final Path SOURCES = Path.of("src/main/java/dev/slo/dsl");
    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```\n", Pattern.DOTALL);
    private static final Pattern JAVADOC = Pattern.compile("<pre>\\{@code\n(.*?)\n \\* }</pre>", Pattern.DOTALL);
    private static final Pattern NEXT_EXPRESSION = Pattern.compile("\n(?=[a-z])");

    @TempDir
    private Path folder = Path.of("replaced");

    @Test
    void theProviderOfTheGuideDeclaresAService() throws Exception {
        String source = blocks(Files.readString(GUIDE), BLOCK)
                .filter(block -> block.startsWith("package"))
                .collect(Collectors.joining());
        try (URLClassLoader classes = compile("ApiSlos", source)) {
            SloProvider provider = (SloProvider)
                    classes.loadClass("com.acme.ApiSlos").getConstructor().newInstance();
            assertThat(provider.services()).hasSize(1).allSatisfy(service -> assertRight(service.spec()));
        }
    }

    @Test
    void everyExpressionOfTheGuideIsRight() throws Exception {
        List<Object> values = evaluate(blocks(Files.readString(GUIDE), BLOCK)
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
                blocks(Files.readString(file), JAVADOC)
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
        assertThat(javac("Incomplete", source, messages)).isNotZero();
        assertThat(messages.toString(StandardCharsets.UTF_8)).contains("1 error");
    }

    private static Stream<String> blocks(String text, Pattern pattern) {
        return pattern.matcher(text).results().map((MatchResult block) -> block.group(1));
    }

    /** The values of expressions, of which a block may hold several, each from the start of a line. */
    private List<Object> evaluate(List<String> blocks) throws Exception {
        String methods = blocks.stream()
                .flatMap(block -> Arrays.stream(NEXT_EXPRESSION.split(block, -1)))
                .map(expression -> "values.add(" + expression.strip() + ");\n")
                .collect(Collectors.joining());
        String source = "import static dev.slo.dsl.Slos.*;\nimport dev.slo.model.Sli.NoData;\nimport java.util.*;\n"
                + "public class Examples implements java.util.concurrent.Callable<List<Object>> {\n"
                + "public List<Object> call() {\nList<Object> values = new ArrayList<>();\n"
                + methods + "return values;\n}\n}\n";
        try (URLClassLoader classes = compile("Examples", source)) {
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

    private URLClassLoader compile(String name, String source) throws IOException {
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        int code = javac(name, source, messages);
        assertThat(code).as(messages.toString(StandardCharsets.UTF_8)).isZero();
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader());
    }

    private int javac(String name, String source, OutputStream messages) throws IOException {
        Path file = Files.writeString(folder.resolve(name + ".java"), source);
        String classPath = System.getProperty("java.class.path")
                + File.pathSeparator
                + System.getProperty("surefire.test.class.path", "");
        return ToolProvider.getSystemJavaCompiler()
                .run(null, null, messages, "-proc:none", "-d", folder.toString(), "-cp", classPath, file.toString());
    }
}
