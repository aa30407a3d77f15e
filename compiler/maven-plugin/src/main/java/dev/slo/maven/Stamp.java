package dev.slo.maven;

import dev.slo.compiler.output.SingleFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Remembers from build to build what a goal last succeeded with.
 *
 * @param file where it is kept; goes away with {@code mvn clean}
 */
record Stamp(Path file) {

    /** Whether the goal last succeeded with just these inputs. */
    boolean shows(String digest) throws IOException {
        return Files.isRegularFile(file) && Files.readString(file).equals(digest);
    }

    /** Makes the next build do the work again, should this one fail. */
    void clear() throws IOException {
        if (Files.exists(file)) {
            SingleFile.write(file, "");
        }
    }

    /** Remembers a success. */
    void set(String digest) throws IOException {
        SingleFile.write(file, digest);
    }
}
