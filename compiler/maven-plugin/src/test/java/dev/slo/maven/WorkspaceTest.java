package dev.slo.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.compiler.pipeline.Source;
import dev.slo.diagnostic.Diagnostic;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {

    @TempDir
    private Path root = Path.of("replaced");

    private Workspace workspace = new Workspace(root);

    @BeforeEach
    void aReactor() {
        workspace = new Workspace(root);
    }

    @Test
    void aModuleWithoutTheFolderHasNoSources() {
        assertThat(names(List.of(), "library")).isEmpty();
    }

    @Test
    void theFolderOfTheModuleIsReadUnlessOthersAreNamed() throws IOException {
        file("api/slos/api.yaml");
        file("shared/all.yaml");

        assertThat(names(List.of(), "api")).containsExactly("api/slos/api.yaml");
        assertThat(names(List.of(root.resolve("shared").toFile()), "api")).containsExactly("shared/all.yaml");
    }

    @Test
    void aFolderThatIsNamedHasToExist() {
        File missing = root.resolve("api/specs").toFile();

        assertThat(workspace
                        .read(List.of(missing), root.resolve("api").toFile())
                        .diagnostics())
                .extracting(Diagnostic::origin)
                .extracting(Object::toString)
                .containsExactly("api/specs");
    }

    @Test
    void pathsOutsideTheWorkspaceAreToldWhole() {
        assertThat(workspace.show(root.resolve("a/../b"))).isEqualTo("b");
        assertThat(workspace.show(root.resolveSibling("elsewhere")))
                .isEqualTo(root.resolveSibling("elsewhere").toString());
    }

    private List<String> names(List<File> sources, String module) {
        return workspace.read(sources, root.resolve(module).toFile()).value().orElseThrow().stream()
                .map(Source::name)
                .toList();
    }

    private void file(String path) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
    }
}
