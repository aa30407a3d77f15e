package dev.slo.compiler.emit.promtool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.compiler.Specs;
import dev.slo.compiler.emit.Artefact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The proofs of a small service, whole; {@code -Dgolden.update=true} writes them anew, except in CI. */
class GoldenProofsTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden");

    @Test
    void theProofsOfTheSmallestServiceReadLikeThis() throws IOException {
        List<Artefact> made = new ProofFiles().emit(List.of(Specs.plan("smallest")));
        if (Boolean.getBoolean("golden.update") && !"true".equals(System.getenv("CI"))) {
            for (Artefact artefact : made) {
                Path file = FOLDER.resolve(artefact.path());
                Files.createDirectories(file.getParent());
                Files.writeString(file, artefact.content());
            }
        }
        assertThat(made).isNotEmpty().allSatisfy(artefact -> assertThat(FOLDER.resolve(artefact.path()))
                .hasContent(artefact.content()));
    }
}
