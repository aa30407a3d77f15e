package dev.slo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The corpus on disk: {@code corpus/<code>/<case>/*.yaml}. */
final class Corpus {

    static final Path ROOT = Path.of("src/test/resources/corpus");

    private Corpus() {}

    /** The folders of all cases below the root, sorted. */
    static List<Path> cases() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(Corpus::isInput)
                    .map(file -> ROOT.relativize(file.getParent()))
                    .distinct()
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The input files of a case, in the order in which a compile reads them. */
    static List<Path> inputs(Path folder) {
        try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
            return files.filter(Corpus::isInput).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes of a file. */
    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isInput(Path file) {
        return file.getFileName().toString().endsWith(".yaml");
    }
}
