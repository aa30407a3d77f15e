package dev.slo.promql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The expressions under {@code src/test/resources/promql}. A file holds one expression a line, with headings that start
 * with {@code #} and a space; or several lines an expression, parted by lines of three dashes.
 */
final class PromqlCorpus {

    private static final String DASHES = "\n---\n";

    private PromqlCorpus() {}

    /** All expressions of a file, or of the files in a folder in the order of their names. */
    static List<String> read(String name) {
        try {
            URL url = Objects.requireNonNull(PromqlCorpus.class.getResource("/promql/" + name), name);
            List<String> expressions = new ArrayList<>();
            try (Stream<Path> files = Files.walk(Path.of(url.toURI()))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    expressions.addAll(split(Files.readString(file)));
                }
            }
            return expressions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> split(String text) {
        if (text.contains(DASHES)) {
            return List.of(text.stripTrailing().split(DASHES, -1));
        }
        return text.lines()
                .filter(line -> !line.isEmpty() && !line.startsWith("# "))
                .toList();
    }
}
