package dev.slo.compiler.emit.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.compiler.emit.Artefact;
import dev.slo.compiler.plan.Planner;
import dev.slo.yaml.YamlFrontEnd;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole file of a small service; {@code -Dgolden.update=true} writes it anew, except in continuous integration. */
class RuleFilesTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden/rules");
    private static final Locale LOCALE = Locale.getDefault();
    private static final TimeZone ZONE = TimeZone.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(LOCALE);
        TimeZone.setDefault(ZONE);
    }

    @Test
    void aSmallServiceGivesExactlyThisFile() throws IOException {
        Path expected = FOLDER.resolve("shop.rules.yml");
        if (Boolean.getBoolean("golden.update") && !"true".equals(System.getenv("CI"))) {
            Files.writeString(expected, compiled().content());
        }

        assertThat(compiled().path()).isEqualTo("prometheus/rules/shop.rules.yml");
        assertThat(compiled().content()).isEqualTo(Files.readString(expected));
    }

    @ParameterizedTest
    @CsvSource({"de-DE, Asia/Kolkata", "tr-TR, America/St_Johns", "ar-EG, Pacific/Apia", "th-TH-u-nu-thai, UTC"})
    void localeAndTimeZoneDoNotMatter(String locale, String zone) throws IOException {
        Locale.setDefault(Locale.forLanguageTag(locale));
        TimeZone.setDefault(TimeZone.getTimeZone(zone));

        assertThat(compiled().content()).isEqualTo(Files.readString(FOLDER.resolve("shop.rules.yml")));
    }

    private static Artefact compiled() throws IOException {
        byte[] spec = Files.readString(FOLDER.resolve("spec.yaml")).getBytes(StandardCharsets.UTF_8);
        return new RuleFiles()
                        .emit(YamlFrontEnd.read("spec.yaml", spec).value().orElseThrow().stream()
                                .map(read -> Planner.plan(read.service()))
                                .toList())
                        .stream()
                        .reduce((one, other) -> {
                            throw new AssertionError(List.of(one, other));
                        })
                        .orElseThrow();
    }
}
