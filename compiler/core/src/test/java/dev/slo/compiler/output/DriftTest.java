package dev.slo.compiler.output;

import static dev.slo.compiler.output.Folders.artefacts;
import static dev.slo.compiler.output.Folders.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.slo.compiler.output.Drift.Change;
import dev.slo.compiler.output.Drift.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DriftTest {

    @TempDir
    private Path base = Path.of("replaced");

    @Test
    void aFolderThatWasJustWrittenHasNoDrift() throws IOException {
        OutputFolder folder = new OutputFolder(base);
        folder.write(artefacts("a", "1\n"));

        assertThat(folder.drift(artefacts("a", "1\n")).isEmpty()).isTrue();
    }

    @Test
    void missingOutdatedEditedAndStaleFilesAreToldApart() throws IOException {
        OutputFolder folder = new OutputFolder(base);
        folder.write(artefacts("edited", "1\n", "missing", "1\n", "outdated", "1\n", "stale", "1\n", "same", "1\n"));
        Files.writeString(base.resolve("edited"), "by hand\n");
        Files.delete(base.resolve("missing"));
        Map<String, String> before = content(base);

        Drift drift = folder.drift(artefacts("edited", "1\n", "missing", "1\n", "outdated", "2\n", "same", "1\n"));

        assertThat(drift.changes())
                .containsExactly(
                        new Change(
                                "edited", Kind.EDITED, "--- a/edited\n+++ b/edited\n@@ -1,1 +1,1 @@\n-by hand\n+1\n"),
                        new Change("missing", Kind.MISSING, "--- /dev/null\n+++ b/missing\n@@ -0,0 +1,1 @@\n+1\n"),
                        new Change(
                                "outdated", Kind.OUTDATED, "--- a/outdated\n+++ b/outdated\n@@ -1,1 +1,1 @@\n-1\n+2\n"),
                        new Change("stale", Kind.STALE, "--- a/stale\n+++ /dev/null\n@@ -1,1 +0,0 @@\n-1\n"));
        assertThat(content(base)).isEqualTo(before);
    }

    @Test
    void aManifestThatIsMissingAloneIsDrift() throws IOException {
        OutputFolder folder = new OutputFolder(base);
        folder.write(artefacts("a", "1\n"));
        Files.delete(base.resolve("MANIFEST.sha256"));

        assertThat(folder.drift(artefacts("a", "1\n")).changes())
                .extracting(Change::path, Change::kind)
                .containsExactly(tuple("MANIFEST.sha256", Kind.MISSING));
    }

    @Test
    void otherLineEndingsAreDriftEvenWhereNoLineDiffers() throws IOException {
        OutputFolder folder = new OutputFolder(base);
        folder.write(artefacts("a", "1\n"));
        Files.writeString(base.resolve("a"), "1\r\n");

        assertThat(folder.drift(artefacts("a", "1\n")).changes())
                .extracting(Change::diff)
                .containsExactly("--- a/a\n+++ b/a\n# only the line endings differ\n");
    }

    @Test
    void nothingIsWrittenWhereThereIsNoFolder() throws IOException {
        Path absent = base.resolve("absent");

        assertThat(new OutputFolder(absent).drift(artefacts("a", "1\n")).changes())
                .hasSize(1);
        assertThat(absent).doesNotExist();
    }
}
