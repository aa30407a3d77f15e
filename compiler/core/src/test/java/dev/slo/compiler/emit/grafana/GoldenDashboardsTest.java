package dev.slo.compiler.emit.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.compiler.Golden;
import dev.slo.compiler.emit.Artefact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every dashboard of two small services, whole. */
class GoldenDashboardsTest {

    private static final Locale LOCALE = Locale.getDefault();
    private static final TimeZone ZONE = TimeZone.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(LOCALE);
        TimeZone.setDefault(ZONE);
    }

    @Test
    void twoSmallServicesGiveExactlyTheseDashboards() throws IOException {
        List<Artefact> made = Boards.emitted(Boards.golden());

        Golden.verify(Boards.GOLDEN, made);
        assertThat(made).extracting(GoldenDashboardsTest::file).containsExactlyInAnyOrder(committed());
    }

    @ParameterizedTest
    @CsvSource({"de-DE, Asia/Kolkata", "tr-TR, America/St_Johns", "ar-EG, Pacific/Apia", "th-TH-u-nu-thai, UTC"})
    void localeAndTimeZoneDoNotMatter(String locale, String zone) {
        List<Artefact> before = Boards.emitted(Boards.golden());
        Locale.setDefault(Locale.forLanguageTag(locale));
        TimeZone.setDefault(TimeZone.getTimeZone(zone));

        assertThat(Boards.emitted(Boards.golden())).isEqualTo(before);
    }

    private static Path file(Artefact artefact) {
        return Boards.GOLDEN.resolve(Path.of(artefact.path()).getFileName());
    }

    private static Path[] committed() throws IOException {
        try (var files = Files.list(Boards.GOLDEN)) {
            return files.filter(file -> file.toString().endsWith(".json")).toArray(Path[]::new);
        }
    }
}
