package dev.slo.sample.demo.stack;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Programs of the machine. */
public final class Tools {

    private Tools() {}

    /** The first of these names that is on a search path such as {@code PATH}. */
    public static Optional<Path> find(String searchPath, List<String> names) {
        List<String> folders = Arrays.asList(searchPath.split(File.pathSeparator));
        return names.stream()
                .flatMap(name ->
                        folders.stream().filter(folder -> !folder.isEmpty()).map(folder -> Path.of(folder, name)))
                .filter(Files::isRegularFile)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
