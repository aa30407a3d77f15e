package dev.slo.maven;

import dev.slo.compiler.pipeline.Source;
import dev.slo.compiler.pipeline.SourceFiles;
import dev.slo.diagnostic.Checked;
import java.io.File;
import java.nio.file.Path;
import java.util.List;

/**
 * The folder that Maven was started for. Paths are told from there, so that they can be followed from the terminal and
 * are the same on every machine.
 *
 * @param root absolute
 */
record Workspace(Path root) {

    private static final String DEFAULT_FOLDER = "slos";

    /** A path from the root where it lies below, with {@code /} between its parts; as it is where it does not. */
    String show(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        Path shown = absolute.startsWith(root) ? root.relativize(absolute) : absolute;
        return shown.toString().replace(File.separatorChar, '/');
    }

    /**
     * Reads a module's specs.
     *
     * @param sources files and folders; without any, the module's {@code slos}, which may be missing
     * @param module the module's folder
     */
    Checked<List<Source>> read(List<File> sources, File module) {
        File folder = new File(module, DEFAULT_FOLDER);
        if (sources.isEmpty() && !folder.exists()) {
            return Checked.of(List.of());
        }
        List<File> read = sources.isEmpty() ? List.of(folder) : sources;
        return SourceFiles.read(
                root, read.stream().map(file -> show(file.toPath())).toList());
    }
}
