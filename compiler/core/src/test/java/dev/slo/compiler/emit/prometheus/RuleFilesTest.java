package dev.slo.compiler.emit.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.compiler.Golden;
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

/** The whole file of a small service. */
class RuleFilesTest {

    private static final Path FOLDER = Golden.folder("rules");
    private static final Locale LOCALE = Locale.getDefault();
    private static final TimeZone ZONE = TimeZone.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(LOCALE);
        TimeZone.setDefault(ZONE);
    }

    @Test
    void aSmallServiceGivesExactlyThisFile() throws IOException {
        assertThat(compiled().path()).isEqualTo("prometheus/rules/shop.rules.yml");
        Golden.verify(FOLDER, List.of(compiled()));
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
