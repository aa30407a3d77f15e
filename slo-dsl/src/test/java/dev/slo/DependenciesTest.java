package dev.slo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What a service gets with slo-dsl, and what it does not get. */
class DependenciesTest {

    private static final Path GUIDE = Path.of("../docs/dsl.md");

    @Test
    void aServiceGetsWhatTheGuideLists() throws Exception {
        List<String> brought = Stream.concat(dependencies("pom.xml"), dependencies("../pom.xml"))
                .filter(dependency -> scope(dependency).equals("compile") && !isOptional(dependency))
                .map(dependency -> text(dependency, "artifactId"))
                .toList();

        assertThat(brought).containsExactlyInAnyOrder("snakeyaml-engine", "re2j", "jspecify");
        assertThat(section()).contains(brought);
    }

    @Test
    void micrometerAndJunitAreTheServicesOwn() throws Exception {
        assertThat(dependencies("pom.xml")
                        .filter(dependency -> scope(dependency).equals("compile") && isOptional(dependency))
                        .map(dependency -> text(dependency, "artifactId")))
                .containsExactlyInAnyOrder("micrometer-core", "micrometer-registry-prometheus", "junit-jupiter-api");
    }

    private static String section() throws IOException {
        return Files.readString(GUIDE).split("\n## What it brings\n", 2)[1].split("\n## ", 2)[0];
    }

    /** The dependencies that a POM itself declares, without those that it only manages. */
    private static Stream<Element> dependencies(String pom) throws Exception {
        Element project = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of(pom).toFile())
                .getDocumentElement();
        return children(project, "dependencies").flatMap(all -> children(all, "dependency"));
    }

    private static Stream<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found.stream();
    }

    private static String scope(Element dependency) {
        String scope = text(dependency, "scope");
        return scope.isEmpty() ? "compile" : scope;
    }

    private static boolean isOptional(Element dependency) {
        return text(dependency, "optional").equals("true");
    }

    private static String text(Element dependency, String name) {
        return children(dependency, name)
                .map(Element::getTextContent)
                .findFirst()
                .orElse("");
    }
}
