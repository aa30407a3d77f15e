package dev.slo.compiler.output;

import static dev.slo.compiler.output.Folders.artefacts;
import static dev.slo.compiler.output.Folders.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {

    private Path base = Path.of("replaced");
    private OutputFolder folder = new OutputFolder(base);

    @BeforeEach
    void anOutputFolderThatDoesNotExistYet(@TempDir Path temp) {
        base = temp.resolve("deep/generated");
        folder = new OutputFolder(base);
    }

    @Test
    void aFirstCompileMakesTheFolderAndNothingElse() throws IOException {
        Written written = folder.write(artefacts("a/b", "1\n", "c", "2\n"));

        assertThat(written.written()).containsExactly("a/b", "c");
        assertThat(content(base)).isEqualTo(Map.of("a/", "", "a/b", "1\n", "c", "2\n"));
    }

    @Test
    void sha256sumAcceptsTheManifest() throws Exception {
        folder.write(artefacts("a/b", "1\n", "c d", "2\n"));

        Process process = new ProcessBuilder("sha256sum", "-c", "--strict", "MANIFEST.sha256")
                .directory(base.toFile())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("a/b: OK", "c d: OK");
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void anUnchangedFileKeepsItsTime() throws IOException {
        folder.write(artefacts("same", "1\n", "other", "1\n"));
        FileTime past = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(base.resolve("same"), past);
        Files.setLastModifiedTime(base.resolve("other"), past);

        Written written = folder.write(artefacts("same", "1\n", "other", "2\n"));

        assertThat(written.unchanged()).isEqualTo(1);
        assertThat(Files.getLastModifiedTime(base.resolve("same"))).isEqualTo(past);
        assertThat(Files.getLastModifiedTime(base.resolve("other"))).isNotEqualTo(past);
    }

    @Test
    void staleFilesGoAndTheFoldersTheyEmptyButNothingElse() throws IOException {
        folder.write(artefacts("gone/deep/a", "1\n", "shared/b", "1\n", "kept", "1\n"));
        Files.writeString(base.resolve("shared/by-hand"), "mine\n");
        Files.writeString(base.resolve("notes"), "mine\n");
        Files.createDirectory(base.resolve("empty"));

        Written written = folder.write(artefacts("kept", "1\n"));

        assertThat(written.removed()).containsExactly("gone/deep/a", "shared/b");
        assertThat(content(base))
                .isEqualTo(Map.of(
                        "kept", "1\n", "shared/", "", "shared/by-hand", "mine\n", "notes", "mine\n", "empty/", ""));
    }

    @Test
    void aStaleFileThatSomebodyEditedIsStillOurs() throws IOException {
        folder.write(artefacts("a", "1\n", "b", "1\n"));
        Files.writeString(base.resolve("a"), "edited\n");

        folder.write(artefacts("b", "1\n"));

        assertThat(content(base)).isEqualTo(Map.of("b", "1\n"));
    }

    @Test
    void aPartIsWrittenBesideTheRestWhichStaysInTheManifest() throws IOException {
        folder.write(artefacts("a/new", "1\n", "a/old", "1\n", "b/rest", "1\n"));
        String before = Files.readString(base.resolve("MANIFEST.sha256"));

        OutputFolder part = folder.part(path -> path.startsWith("a/"));
        Written written = part.write(artefacts("a/new", "2\n"));

        assertThat(written.removed()).containsExactly("a/old");
        assertThat(content(base)).isEqualTo(Map.of("a/", "", "a/new", "2\n", "b/", "", "b/rest", "1\n"));
        assertThat(Files.readString(base.resolve("MANIFEST.sha256")))
                .isNotEqualTo(before)
                .contains("  a/new\n", "  b/rest\n")
                .doesNotContain("a/old");
        assertThat(part.drift(artefacts("a/new", "2\n")).isEmpty()).isTrue();
        assertThat(folder.write(artefacts("a/new", "2\n")).removed()).containsExactly("b/rest");
    }

    @Test
    void aManifestThatNamesFilesOutsideRemovesNone() throws IOException {
        folder.write(artefacts("a", "1\n"));
        Path outside = Files.writeString(base.resolveSibling("outside"), "mine\n");
        String digest = Files.readString(base.resolve("MANIFEST.sha256")).substring(0, 64);
        Files.writeString(base.resolve("MANIFEST.sha256"), digest + "  ../outside\n" + digest + "  " + outside + "\n");

        folder.write(artefacts("b", "1\n"));

        assertThat(outside).exists();
    }

    @Test
    void aSymbolicLinkBelowTheFolderIsNeitherFollowedNorReplaced(@TempDir Path elsewhere) throws IOException {
        folder.write(artefacts("a/b", "1\n"));
        Files.createSymbolicLink(base.resolve("out"), elsewhere);
        Path target = Files.writeString(elsewhere.resolve("target"), "mine\n");
        Files.createSymbolicLink(base.resolve("link"), target);

        assertThatThrownBy(() -> folder.write(artefacts("a/b", "2\n", "out/x", "1\n")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is a symbolic link");
        assertThatThrownBy(() -> folder.write(artefacts("a/b", "2\n", "link", "1\n")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is a symbolic link");
        assertThat(Files.readString(base.resolve("a/b"))).isEqualTo("1\n");
        assertThat(target).hasContent("mine");
        assertThat(elsewhere.resolve("x")).doesNotExist();
    }

    @Test
    void anOutputFolderThatIsALinkIsFilled(@TempDir Path real) throws IOException {
        Path link = Files.createSymbolicLink(real.resolveSibling(real.getFileName() + "-link"), real);

        new OutputFolder(link).write(artefacts("a", "1\n"));

        assertThat(real.resolve("a")).hasContent("1");
        Files.delete(link);
    }

    @Test
    void aFolderInThePlaceOfAFileStopsTheWriteBeforeItStarts() throws IOException {
        folder.write(artefacts("a", "1\n"));
        Files.createDirectories(base.resolve("z/by-hand"));

        assertThatThrownBy(() -> folder.write(artefacts("a", "2\n", "z", "1\n")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is a folder where a file has to go");
        assertThat(base.resolve("a")).hasContent("1");
    }

    @Test
    void anOutputFolderThatIsAFileIsRefused() throws IOException {
        Files.createDirectories(base.getParent());
        Files.writeString(base, "mine\n");

        assertThatThrownBy(() -> folder.write(artefacts("a", "1\n")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is not a folder");
        assertThat(base).hasContent("mine");
    }

    @Test
    void aSecondCompileIsToldThatAnotherOneRuns() throws IOException {
        folder.write(artefacts("a", "1\n"));
        FolderLock other = FolderLock.take(base.resolve(ArtefactPath.WORK_FOLDER));

        assertThatThrownBy(() -> folder.write(artefacts("a", "2\n")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is being written by another compile");
        assertThat(base.resolve("a")).hasContent("1");

        other.release();
        folder.write(artefacts("a", "2\n"));
        assertThat(content(base)).isEqualTo(Map.of("a", "2\n"));
    }

    @Test
    void whatAKilledCompileLeftBehindIsClearedAway() throws IOException {
        folder.write(artefacts("a", "1\n"));
        Files.createDirectories(base.resolve(".slo/stage/deep"));
        Files.writeString(base.resolve(".slo/stage/deep/a"), "half");
        Files.writeString(base.resolve(".slo/journal.draft"), "write de");

        folder.write(artefacts("a", "1\n"));

        assertThat(content(base)).isEqualTo(Map.of("a", "1\n"));
    }

    @Test
    void whatAKilledCompileHadDecidedOnIsFinished() throws IOException {
        folder.write(artefacts("a", "1\n", "b", "1\n", "stale", "1\n"));
        Files.createDirectories(base.resolve(".slo/stage"));
        Files.writeString(base.resolve(".slo/stage/b"), "2\n");
        Files.writeString(base.resolve(".slo/journal"), "remove stale\nwrite a\nwrite b");
        Files.writeString(base.resolve("a"), "2\n");

        new Transaction(base).recover();

        assertThat(content(base)).containsOnlyKeys("a", "b", ".slo/").containsEntry("b", "2\n");
    }

    @Test
    void theFingerprintTellsTwoCompilesApart() throws IOException {
        folder.write(artefacts("a/b", "1\n"));
        Optional<String> first = folder.fingerprint();
        folder.write(artefacts("a/b", "2\n"));
        Optional<String> second = folder.fingerprint();
        folder.write(artefacts("a/b", "1\n"));

        assertThat(first).isPresent().isNotEqualTo(second).isEqualTo(folder.fingerprint());
    }

    @Test
    void aFolderThatIsNotAsACompileLeftItHasNoFingerprint() throws IOException {
        assertThat(folder.fingerprint()).isEmpty();

        folder.write(artefacts("a/b", "1\n"));
        Files.writeString(base.resolve("a/b"), "edited\n");
        assertThat(folder.fingerprint()).isEmpty();

        Files.delete(base.resolve("a/b"));
        assertThat(folder.fingerprint()).isEmpty();

        folder.write(artefacts("a/b", "1\n"));
        Files.writeString(base.resolve("MANIFEST.sha256"), "<<<<<<<\n", StandardOpenOption.APPEND);
        assertThat(folder.fingerprint()).isEmpty();
    }
}
