package dev.slo.compiler.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SingleFileTest {

    @TempDir
    private Path folder = Path.of("replaced");

    @Test
    void aFileIsMadeWithItsFoldersAndReplaced() throws IOException {
        Path file = folder.resolve("deep/report.json");

        SingleFile.write(file, "1\n");
        SingleFile.write(file, "2\n");

        assertThat(file).hasContent("2\n");
        assertThat(file.getParent()).isDirectoryNotContaining(other -> !other.equals(file));
    }

    @Test
    void anUnchangedFileKeepsItsTime() throws IOException {
        Path file = folder.resolve("report.json");
        SingleFile.write(file, "1\n");
        FileTime past = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(file, past);

        SingleFile.write(file, "1\n");

        assertThat(Files.getLastModifiedTime(file)).isEqualTo(past);
    }

    @Test
    void whatStandsInTheWayIsLeftAlone() throws IOException {
        Path file = folder.resolve("report.json");
        Files.createDirectories(file.resolve("inside"));

        assertThatThrownBy(() -> SingleFile.write(file, "1\n"))
                .isInstanceOf(IOException.class)
                .hasMessage(file + ": it is a folder");
        assertThat(folder).isDirectoryNotContaining(other -> !other.equals(file));
    }
}
