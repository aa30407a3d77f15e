package dev.slo.compiler.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.slo.diagnostic.Checked;
import dev.slo.diagnostic.Diagnostic;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFilesTest {

    @TempDir
    private Path folder = Path.of("replaced");

    @Test
    void aFolderIsReadAtAnyDepthInTheOrderOfItsPaths() throws IOException {
        file("b.yml");
        file("a/z.yaml");
        file("a/b/c.yaml");
        file("notes.md");

        assertThat(names(read(folder.toString()))).containsExactly("/a/b/c.yaml", "/a/z.yaml", "/b.yml");
    }

    @Test
    void hiddenFilesAndFoldersOfAFolderArePassedOver() throws IOException {
        file("a.yaml");
        file(".hidden.yaml");
        file(".git/b.yaml");

        assertThat(names(read(folder.toString()))).containsExactly("/a.yaml");
    }

    @Test
    void aHiddenFileThatIsNamedIsRead() throws IOException {
        assertThat(names(read(file(".hidden").toString()))).containsExactly("/.hidden");
    }

    @Test
    void aLinkThatLeadsUpwardsIsNotFollowedForEver() throws IOException {
        file("sub/a.yaml");
        Files.createSymbolicLink(folder.resolve("sub/loop"), folder);

        assertThat(names(read(folder.toString()))).containsExactly("/sub/a.yaml");
    }

    @Test
    void aFileThatIsReachedTwiceIsReadOnce() throws IOException {
        Path file = file("a.yaml");
        Files.createSymbolicLink(folder.resolve("b.yaml"), file);

        assertThat(names(read(folder.toString(), file.toString(), folder + "/./a.yaml")))
                .hasSize(1);
    }

    @Test
    void relativeNamesStartFromTheBaseAndAreToldWithoutIt() throws IOException {
        file("api/slos/a.yaml");

        Checked<List<Source>> sources = SourceFiles.read(folder, List.of("api/slos", "worker"));

        assertThat(sources.value().orElseThrow()).extracting(Source::name).containsExactly("api/slos/a.yaml");
        assertThat(sources.diagnostics())
                .extracting(diagnostic -> diagnostic.origin().source())
                .containsExactly("worker");
    }

    @Test
    void theOrderOfTheNamesDoesNotMatter() throws IOException {
        String first = file("a.yaml").toString();
        String second = file("b.yaml").toString();

        assertThat(names(read(first, second))).isEqualTo(names(read(second, first)));
    }

    @Test
    void aDashIsStandardInput() {
        Checked<List<Source>> sources = read("-", "-");

        assertThat(sources.value().orElseThrow())
                .extracting(Source::name, source -> new String(source.bytes(), StandardCharsets.UTF_8))
                .containsExactly(tuple("<stdin>", "from standard input"));
    }

    @Test
    void aNameWithoutAFileIsToldAndTheOthersAreRead() throws IOException {
        Checked<List<Source>> sources = read("no/such.yaml", file("a.yaml").toString());

        assertThat(sources.diagnostics())
                .extracting(Diagnostic::toString)
                .singleElement()
                .asString()
                .contains("source.missing", "no/such.yaml");
        assertThat(names(sources)).containsExactly("/a.yaml");
    }

    @Test
    void aNameThatNoFileCanHaveIsTold() {
        assertThat(codes(read("a\u0000b"))).containsExactly("source.missing");
    }

    @Test
    void aFolderWithoutSpecsIsTold() {
        assertThat(codes(read(folder.toString()))).containsExactly("source.empty-folder");
    }

    @Test
    void aSourceWithoutEndIsNotReadForEver() {
        assertThat(codes(read("/dev/zero"))).containsExactly("source.unreadable");
    }

    @Test
    void aBrokenLinkInAFolderIsTold() throws IOException {
        Files.createSymbolicLink(folder.resolve("a.yaml"), folder.resolve("nowhere"));

        assertThat(codes(read(folder.toString()))).containsExactly("source.unreadable");
    }

    @Test
    void noFolderStandsForOneFile() throws IOException {
        file("ops/base.yml");

        assertThat(SourceFiles.readFile(folder, "ops/base.yml").value())
                .map(Source::name)
                .hasValue("ops/base.yml");
        assertThat(SourceFiles.readFile(folder, "ops").diagnostics())
                .extracting(Diagnostic::toString)
                .singleElement()
                .asString()
                .contains("source.unreadable", "it is a folder");
    }

    private Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        return Files.writeString(file, "text");
    }

    private static Checked<List<Source>> read(String... names) {
        InputStream in = new ByteArrayInputStream("from standard input".getBytes(StandardCharsets.UTF_8));
        return SourceFiles.read(List.of(names), in);
    }

    private List<String> names(Checked<List<Source>> sources) {
        return sources.value().orElseThrow().stream()
                .map(source -> source.name().substring(folder.toString().length()))
                .toList();
    }

    private static List<String> codes(Checked<List<Source>> sources) {
        return sources.diagnostics().stream()
                .map(diagnostic -> diagnostic.code().value())
                .toList();
    }
}
