package dev.slo.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.compiler.emit.Artefact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * Expected texts in files. {@code -Dgolden.update=true} writes what was made into them, for review with {@code git diff};
 * never in CI.
 */
public final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private Golden() {}

    /** Where the files of a test are. */
    public static Path folder(String name) {
        return FOLDER.resolve(name);
    }

    /** Compares a text with a file. */
    public static void verify(Path file, String actual) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            assertThat(System.getenv("CI"))
                    .as("golden files are not updated in CI")
                    .isNotEqualTo("true");
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, actual);
        }
        assertThat(actual).as(file.toString()).isEqualTo(Files.readString(file));
    }

    /** Compares artefacts, at least one, each with the file at its path in the folder of all golden files. */
    public static void verify(List<Artefact> made) throws IOException {
        verify(made, artefact -> FOLDER.resolve(artefact.path()));
    }

    /** Compares artefacts, at least one, each with the file of its name in a folder. */
    public static void verify(Path folder, List<Artefact> made) throws IOException {
        verify(made, artefact -> folder.resolve(Path.of(artefact.path()).getFileName()));
    }

    private static void verify(List<Artefact> made, Function<Artefact, Path> file) throws IOException {
        assertThat(made).isNotEmpty();
        for (Artefact artefact : made) {
            verify(file.apply(artefact), artefact.content());
        }
    }
}
