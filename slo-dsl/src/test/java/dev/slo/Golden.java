package dev.slo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Expected texts in files. A switch writes what was made into them, for review with {@code git diff}; never in CI. */
public final class Golden {

    private Golden() {}

    /**
     * Compares a text with a file.
     *
     * @param update the system property that is true to rewrite it
     */
    public static void verify(String update, Path file, String actual) throws IOException {
        if (Boolean.getBoolean(update)) {
            assertThat(System.getenv("CI"))
                    .as("expectations are not rewritten in CI")
                    .isNotEqualTo("true");
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, actual);
        }
        assertThat(actual).as(file.toString()).isEqualTo(Files.readString(file));
    }
}
