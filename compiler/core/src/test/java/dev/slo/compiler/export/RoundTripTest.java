package dev.slo.compiler.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.dsl.SloProvider;
import dev.slo.model.Service;
import dev.slo.spec.ServiceSpec;
import dev.slo.yaml.YamlFrontEnd;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both front ends say the same: every sample and every case of the corpus that loads, as the other's source and back. */
class RoundTripTest {

    private static final Path SAMPLES = Path.of("../../slos");
    private static final Path CORPUS = Path.of("../../slo-dsl/src/test/resources/corpus");
    private static final Map<Path, List<Service>> CASES = cases();
    private static final Map<Path, String> CLASS_NAMES = new LinkedHashMap<>();
    private static ClassLoader compiled = RoundTripTest.class.getClassLoader();

    @BeforeAll
    static void compileEverything() {
        Map<String, String> sources = new LinkedHashMap<>();
        CASES.forEach((file, services) -> {
            String name = "exported.Slos" + CLASS_NAMES.size();
            CLASS_NAMES.put(file, name);
            sources.put(name, JavaSource.of(name, services));
        });
        compiled = InMemoryJava.compile(sources);
    }

    @ParameterizedTest
    @MethodSource("files")
    void aSpecAsJavaHasAnEqualModel(Path file) throws ReflectiveOperationException {
        SloProvider provider = (SloProvider)
                compiled.loadClass(CLASS_NAMES.get(file)).getConstructor().newInstance();
        assertThat(provider.services())
                .extracting(declared -> declared.spec().value().orElseThrow().service())
                .isEqualTo(CASES.get(file));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aSpecAsYamlHasAnEqualModel(Path file) {
        String yaml = YamlSource.of(CASES.getOrDefault(file, List.of()));
        assertThat(read(yaml.getBytes(StandardCharsets.UTF_8))).as(yaml).isEqualTo(CASES.get(file));
    }

    @Test
    void theSamplesAndMostOfTheCorpusAreAmongTheCases() {
        assertThat(CASES.keySet()).filteredOn(file -> file.startsWith(SAMPLES)).hasSizeGreaterThan(5);
        assertThat(CASES).hasSizeGreaterThan(100);
    }

    static List<Path> files() {
        return List.copyOf(CASES.keySet());
    }

    private static Map<Path, List<Service>> cases() {
        Map<Path, List<Service>> cases = new TreeMap<>();
        for (Path root : List.of(SAMPLES, CORPUS)) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                    List<Service> services = read(Files.readAllBytes(file));
                    if (!services.isEmpty()) {
                        cases.put(file, services);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return cases;
    }

    private static List<Service> read(byte[] yaml) {
        return YamlFrontEnd.read("case.yaml", yaml).value().orElse(List.of()).stream()
                .map(ServiceSpec::service)
                .toList();
    }
}
