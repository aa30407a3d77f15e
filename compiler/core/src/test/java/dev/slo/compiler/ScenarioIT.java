package dev.slo.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.compiler.emit.Artefact;
import dev.slo.compiler.pipeline.Compiler;
import dev.slo.compiler.pipeline.Loaded;
import dev.slo.compiler.pipeline.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The traps of service level objectives, one folder each: a spec, and hand-written promtool tests that the rules
 * compiled from it must meet. A folder's files say in their comments what the truth is and where it comes from.
 *
 * <p>A server evaluates the groups of a file at moments of its own choice, and promtool, unless told, in an order of
 * chance. The compiled tests have them in the order of the file. Here they come the other way round, which is the worst that
 * can happen: each group reads what the one before it recorded a step ago. {@code compiler/benchmark} runs it, as it takes
 * minutes.
 */
class ScenarioIT {

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
        List<String> groups = groups(rules);
        Collections.reverse(groups);

        assertThat(Promtool.checkRules(rules)).as("the rules of %s", name).matches(Tool.Run::passed);
        for (Path test : tests(scenario)) {
            assertThat(Promtool.testRules(copy(test, groups))).as("%s", test).matches(Tool.Run::passed);
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

    private static List<Path> tests(Path scenario) throws IOException {
        try (Stream<Path> files = Files.list(scenario)) {
            return files.filter(file -> file.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> groups(Path rules) {
        List<String> names = new ArrayList<>();
        YAMLMapper.shared()
                .readTree(rules)
                .path("groups")
                .forEach(group -> names.add(group.path("name").stringValue()));
        return names;
    }

    /** Beside the rules, where promtool looks for them. */
    private Path copy(Path test, List<String> groups) throws IOException {
        String order = "group_eval_order: [%s]%n".formatted(String.join(", ", groups));
        return Files.writeString(folder.resolve(test.getFileName()), order + Files.readString(test));
    }
}
