package dev.slo.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.compiler.emit.Artefact;
import dev.slo.compiler.pipeline.Compiler;
import dev.slo.compiler.pipeline.Loaded;
import dev.slo.compiler.pipeline.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The traps of service level objectives, one folder each: a spec, and hand-written promtool tests that the rules
 * compiled from it must meet. A folder's files say in their comments what the truth is and where it comes from.
 */
class ScenarioTest {

    private static final Path FOLDERS = Path.of("src/test/resources/scenarios");
    private static final String SPEC = "spec.yaml";

    @TempDir
    private Path folder;

    static List<String> scenarios() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDERS)) {
            return folders.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void theRulesMeetTheScenario(String name) throws IOException {
        Path scenario = FOLDERS.resolve(name);
        Path rules = compile(scenario.resolve(SPEC));

        assertThat(Promtool.checkRules(rules)).as("the rules of %s", name).matches(Tool.Run::passed);
        for (Path test : copyTests(scenario)) {
            assertThat(Promtool.testRules(test)).as("%s", test).matches(Tool.Run::passed);
        }
    }

    private Path compile(Path spec) throws IOException {
        Loaded loaded = Compiler.load(List.of(new Source(SPEC, Files.readAllBytes(spec))));
        assertThat(loaded.diagnostics()).isEmpty();
        Artefact rules = Compiler.compile(loaded).value().orElseThrow().artefacts().stream()
                .filter(artefact -> artefact.path().startsWith("prometheus/rules/"))
                .findFirst()
                .orElseThrow();
        Path file = folder.resolve(Path.of(rules.path()).getFileName());
        return Files.writeString(file, rules.content());
    }

    /** promtool looks for rule files beside the test. */
    private List<Path> copyTests(Path scenario) throws IOException {
        try (Stream<Path> files = Files.list(scenario)) {
            List<Path> tests = files.filter(file -> file.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
            for (Path test : tests) {
                Files.copy(test, folder.resolve(test.getFileName()));
            }
            return tests.stream()
                    .map(test -> folder.resolve(test.getFileName()))
                    .toList();
        }
    }
}
