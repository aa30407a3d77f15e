package dev.slo.compiler.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slo.diagnostic.Checked;
import dev.slo.diagnostic.Diagnostic;
import dev.slo.diagnostic.Origin;
import dev.slo.spec.ServiceSpec;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvidersTest {

    private static final String GOOD = """
            package acme;
            import static dev.slo.dsl.Slos.*;
            import dev.slo.dsl.*;
            import java.util.List;
            public class Good implements SloProvider {
                @Override public List<ServiceDeclaration> services() {
                    return List.of(service("shop").with(
                            slo("orders").measuredBy(errorRatio("vector(0)")).objective("99%")));
                }
            }
            """;

    @TempDir
    private Path folder = Path.of("replaced");

    /** A provider whose method has this body. */
    private static String provider(String name, String body) {
        return "package acme;\nimport static dev.slo.dsl.Slos.*;\nimport dev.slo.dsl.*;\nimport java.util.List;\n"
                + "public class " + name + " implements SloProvider {\n"
                + "    @Override public List<ServiceDeclaration> services() {\n" + body + "\n    }\n}\n";
    }

    private void compile(String name, String source) throws IOException {
        Path file = folder.resolve("src").resolve(name + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = new ArrayList<>(List.of("-d", classes().toString(), "-proc:none", "-classpath"));
        options.add(classes() + File.pathSeparator + System.getProperty("java.class.path"));
        options.add(file.toString());
        assertThat(compiler.run(null, null, null, options.toArray(String[]::new)))
                .isZero();
    }

    private Path classes() throws IOException {
        return Files.createDirectories(folder.resolve("classes"));
    }

    private Checked<List<ServiceSpec>> load(String... names) throws IOException {
        return Providers.load(List.of(classes().toString()), List.of(names));
    }

    private static Diagnostic only(Checked<List<ServiceSpec>> loaded) {
        assertThat(loaded.value()).isEmpty();
        assertThat(loaded.diagnostics()).hasSize(1);
        return loaded.diagnostics().get(0);
    }

    @Test
    void aProviderIsFoundByItsName() throws IOException {
        compile("Good", GOOD);
        assertThat(load("acme.Good").value().orElseThrow())
                .extracting(spec -> spec.service().name().value())
                .containsExactly("shop");
    }

    @Test
    void withoutANameThoseListedForServiceLoadersAreAsked() throws IOException {
        compile("Good", GOOD);
        Path list = classes().resolve("META-INF/services/dev.slo.dsl.SloProvider");
        Files.createDirectories(list.getParent());
        Files.writeString(list, "# ours\nacme.Good # the only one\n");
        assertThat(load().value().orElseThrow()).hasSize(1);
    }

    @Test
    void aClassPathThatListsNoneIsTold() throws IOException {
        assertThat(only(load()).message()).isEqualTo("no provider is listed on the class path");
    }

    @Test
    void anEntryOfTheClassPathThatIsNotThereIsTold() throws IOException {
        Diagnostic found = only(Providers.load(List.of("no/such/folder"), List.of()));
        assertThat(found.origin()).hasToString("no/such/folder");
        assertThat(found.message()).isEqualTo("there is no such folder or archive for the class path");
    }

    @Test
    void mistakesOfTheDeclarationStandAtTheirLine() throws IOException {
        compile("Wrong", provider("Wrong", "\n\n        return List.of(service(\"Shop 1\"));"));
        Diagnostic found = only(load("acme.Wrong"));
        assertThat(found.origin()).isEqualTo(new Origin.JavaCode("Wrong.java", 9));
        assertThat(found.message()).startsWith("'Shop 1' is not a name");
    }

    @Test
    void aMissingClassIsTold() throws IOException {
        Diagnostic found = only(load("acme.Nobody"));
        assertThat(found.code()).hasToString("provider.missing");
        assertThat(found.message()).isEqualTo("there is no class acme.Nobody on the class path");
    }

    @Test
    void theClassesOfSloItselfAreNotTheUsers() throws IOException {
        assertThat(only(load("dev.slo.compiler.pipeline.Providers")).message())
                .startsWith("there is no class dev.slo.compiler");
        compile("Curious", provider("Curious", """
                        try {
                            Class.forName("tools.jackson.core.JsonGenerator");
                        } catch (ClassNotFoundException e) {
                            return List.of(service("alone"));
                        }
                        throw new IllegalStateException("our libraries are in sight");
                """));
        assertThat(load("acme.Curious").value().orElseThrow()).hasSize(1);
    }

    @Test
    void aClassThatIsNoProviderIsTold() throws IOException {
        compile("Other", "package acme;\npublic class Other {}\n");
        assertThat(only(load("acme.Other")).message()).isEqualTo("acme.Other is no SloProvider");
    }

    @Test
    void aProviderThatCannotBeMadeIsTold() throws IOException {
        compile("Closed", provider("Closed", "return List.of(); } private Closed() {"));
        compile("Half", provider("Half", "return List.of();").replace("class", "abstract class"));
        assertThat(load("acme.Closed", "acme.Half").diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly(
                        "acme.Closed cannot be made: it has no public constructor without parameters",
                        "acme.Half cannot be made: it has no public constructor without parameters");
    }

    @Test
    void aProviderThatThrowsIsToldAtTheInnermostLineOfTheUser() throws IOException {
        compile("Angry", provider("Angry", "        return List.of(service(\"a\" + Integer.parseInt(\"x\")));"));
        Diagnostic found = only(load("acme.Angry"));
        assertThat(found.code()).hasToString("provider.failed");
        assertThat(found.origin()).isEqualTo(new Origin.JavaCode("Angry.java", 7));
        assertThat(found.message())
                .isEqualTo("acme.Angry threw java.lang.NumberFormatException: For input string: \"x\"");
    }

    @Test
    void aProviderThatFailsWhileItIsLoadedOrRecursesIsTold() throws IOException {
        compile("Early", provider("Early", "return List.of(); } static final int X = 1 / Integer.parseInt(\"0\"); {"));
        compile("Deep", provider("Deep", "return services();"));
        assertThat(load("acme.Early", "acme.Deep").diagnostics())
                .extracting(Diagnostic::message)
                .containsExactlyInAnyOrder(
                        "acme.Early threw java.lang.ArithmeticException: / by zero",
                        "acme.Deep threw java.lang.StackOverflowError");
    }

    @Test
    void whateverAProviderThrowsIsToldAsItsOwn() throws IOException {
        String sneaky = "return this.<RuntimeException>sneak(new java.io.IOException(\"no config\")); }"
                + " private <T extends Throwable> List<ServiceDeclaration> sneak(Throwable any) throws T { throw (T) any;";
        compile("Sneaky", provider("Sneaky", sneaky));
        compile("Full", provider("Full", "throw new OutOfMemoryError(\"heap\");"));
        compile("Odd", provider("Odd", "throw new Error(\"odd\");"));
        assertThat(load("acme.Full", "acme.Odd", "acme.Sneaky").diagnostics())
                .extracting(Diagnostic::message)
                .containsExactlyInAnyOrder(
                        "acme.Full threw java.lang.OutOfMemoryError: heap",
                        "acme.Odd threw java.lang.Error: odd",
                        "acme.Sneaky threw java.io.IOException: no config");
    }

    @Test
    void aProviderThatAnswersNullIsTold() throws IOException {
        compile("Silent", provider("Silent", "return null;"));
        assertThat(only(load("acme.Silent")).message()).isEqualTo("acme.Silent answers null instead of services");
    }

    @Test
    void aClassThatAProviderNeedsAndIsNotThereIsTold() throws IOException {
        compile("Helper", "package acme;\npublic class Helper { static String name() { return \"shop\"; } }\n");
        compile("Needy", provider("Needy", "return List.of(service(Helper.name()));"));
        Files.delete(classes().resolve("acme/Helper.class"));
        Diagnostic found = only(load("acme.Needy"));
        assertThat(found.message()).isEqualTo("acme.Needy needs the class acme.Helper, which cannot be loaded");
        assertThat(found.origin()).isEqualTo(new Origin.JavaCode("Needy.java", 7));
    }

    @Test
    void aProviderForANewerJavaIsToldInPlainWords() throws IOException {
        compile("Good", GOOD);
        Path file = classes().resolve("acme/Good.class");
        byte[] bytes = Files.readAllBytes(file);
        bytes[7] = 44 + 55;
        Files.write(file, bytes);
        Diagnostic found = only(load("acme.Good"));
        int running = Runtime.version().feature();
        assertThat(found.code()).hasToString("provider.newer-java");
        assertThat(found.message()).isEqualTo("acme.Good is compiled for Java 55, and slo runs on Java " + running);
        assertThat(found.hint()).hasValue("run slo with Java 55 or newer, or compile with --release " + running);
    }

    @Test
    void theClassLoaderIsClosedAndTheThreadGetsItsOwnBack() throws IOException {
        compile("Late", "package acme;\npublic class Late {}\n");
        compile("Keeper", provider("Keeper", """
                        System.getProperties().put("kept", Thread.currentThread().getContextClassLoader());
                        return List.of(service("shop"));
                """));
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        assertThat(load("acme.Keeper").hasErrors()).isFalse();
        ClassLoader kept =
                (ClassLoader) Objects.requireNonNull(System.getProperties().remove("kept"));
        assertThat(kept.getName()).isEqualTo("providers");
        assertThatThrownBy(() -> kept.loadClass("acme.Late")).isInstanceOf(ClassNotFoundException.class);
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
    }
}
