package dev.slo.dsl.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.Snippets;
import dev.slo.dsl.SloProvider;
import dev.slo.spec.ServiceSpec;
import dev.slo.yaml.YamlFrontEnd;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide shows of files is the invoker project that the tests of the Maven plugin build and run. */
class GuideTest {

    private static final Path GUIDE = Path.of("../docs/guide.md");
    private static final Path PROJECT = Path.of("../compiler/maven-plugin/src/it/spring-boot-app");
    private static final Pattern FILE =
            Pattern.compile("^`([^`]+)`:\n\n```\\w*\n(.*?)```$", Pattern.MULTILINE | Pattern.DOTALL);

    @TempDir
    private Path folder = Path.of("replaced");

    @Test
    void everyFileOfTheGuideIsThatOfTheProject() throws IOException {
        List<MatchResult> files = shown().filter(file ->
                        !file.group(1).endsWith(".yaml") && !file.group(1).endsWith(".yml"))
                .toList();

        assertThat(files).hasSizeGreaterThan(6);
        for (MatchResult file : files) {
            String real = Files.readString(PROJECT.resolve(file.group(1))).replace("@project.version@", "0.1.0");
            if (file.group(1).equals("pom.xml")) {
                assertThat(real).contains(file.group(2));
            } else {
                assertThat(file.group(2)).as(file.group(1)).isEqualTo(real);
            }
        }
    }

    @Test
    void theGuideShowsEveryFileOfTheProjectThatSpeaksOfSlos() throws IOException {
        List<String> shown = shown().map(file -> file.group(1)).toList();

        try (Stream<Path> files = Files.walk(PROJECT.resolve("src"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = PROJECT.relativize(file).toString();
                boolean speaks =
                        path.contains("dev.slo") || Files.readString(file).contains("dev.slo");
                assertThat(!speaks || shown.contains(path)).as(path).isTrue();
            }
        }
    }

    @Test
    void bothWaysSayTheSame() throws Exception {
        String yaml = shown().filter(file -> file.group(1).equals("slos/shop.yaml"))
                .map(file -> file.group(2))
                .findFirst()
                .orElseThrow();
        ServiceSpec read = YamlFrontEnd.read("shop.yaml", yaml.getBytes(StandardCharsets.UTF_8))
                .value()
                .orElseThrow()
                .get(0);
        String source = Files.readString(PROJECT.resolve("src/main/java/com/acme/shop/ShopSlos.java"));

        try (URLClassLoader classes = new Snippets(folder).compile("ShopSlos", source)) {
            SloProvider provider = (SloProvider)
                    classes.loadClass("com.acme.shop.ShopSlos").getConstructor().newInstance();
            assertThat(provider.specs()).singleElement().satisfies(spec -> assertThat(spec.service())
                    .isEqualTo(read.service()));
        }
    }

    private static Stream<MatchResult> shown() throws IOException {
        return FILE.matcher(Files.readString(GUIDE)).results().toList().stream();
    }
}
