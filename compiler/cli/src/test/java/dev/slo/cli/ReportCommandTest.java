package dev.slo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {

    private static final String SAMPLES = "../../slos";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void everySloOfTheSamplesIsOnThePage() throws IOException {
        Path page = folder.resolve("pages/report.html");
        Shell.Result result = new Shell().run("report", SAMPLES, "--out", page.toString());

        assertThat(result.code()).isZero();
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).endsWith(page + ": written\n");
        List<String> names = sloNames();
        assertThat(names).hasSizeGreaterThan(5);
        assertThat(Files.readString(page))
                .startsWith("<!doctype html>")
                .endsWith("</html>\n")
                .contains(names)
                .doesNotContain("<script src", "<link rel=\"stylesheet\"");
        assertThat(filesIn(page.resolveSibling("."))).containsExactly("report.html");
    }

    @Test
    void theSameSpecsGiveTheSamePage() throws IOException {
        Path first = folder.resolve("first.html");
        Path second = folder.resolve("second.html");
        new Shell().run("report", SAMPLES, "--out", first.toString());
        new Shell().run("report", SAMPLES, "--out", second.toString());

        assertThat(second).hasSameTextualContentAs(first);
    }

    @Test
    void aSpecAtFaultIsShownAndTheOldPageStays() throws IOException {
        Path page = Files.writeString(folder.resolve("report.html"), "old");
        Path spec = Files.writeString(folder.resolve("shop.yaml"), "apiVersion: slo/v1\nservice: shop\nslos: 3\n");
        Shell.Result result = new Shell().run("report", spec.toString(), "--out", page.toString());

        assertThat(result.code()).isEqualTo(ExitCode.INPUT);
        assertThat(result.err()).contains("shop.yaml", "slos: 3").doesNotContain("written");
        assertThat(page).hasContent("old");
    }

    @Test
    void specsThatAreNotThereAreTold() throws IOException {
        Path page = folder.resolve("report.html");
        Shell.Result result = new Shell().run("report", "no/such", "--out", page.toString());

        assertThat(result.code()).isEqualTo(ExitCode.INPUT);
        assertThat(result.err()).contains("source.missing", "no/such");
        assertThat(filesIn(folder)).isEmpty();
    }

    @Test
    void aPageThatCannotBeWrittenIsTheEnvironmentsFault() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        Shell.Result result = new Shell()
                .run("report", SAMPLES, "--out", file.resolve("report.html").toString());

        assertThat(result.code()).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(result.err()).contains("slo: ").doesNotContain("Exception", "written");
        assertThat(filesIn(folder)).containsExactly("file");
        assertThat(file).hasContent("in the way");
    }

    /** From the runbooks that are committed. */
    private static List<String> sloNames() throws IOException {
        try (Stream<Path> pages = Files.walk(Path.of("../../generated/runbooks"))) {
            return pages.map(page -> page.getFileName().toString())
                    .filter(name -> name.endsWith(".md"))
                    .map(name -> name.substring(0, name.length() - ".md".length()))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> filesIn(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
