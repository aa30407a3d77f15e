package dev.slo.compiler.pipeline;

import dev.slo.compiler.output.FileTrouble;
import dev.slo.diagnostic.Checked;
import dev.slo.diagnostic.Code;
import dev.slo.diagnostic.Diagnostic;
import dev.slo.diagnostic.Origin;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Reads what the user names on the command line: files of any name, folders with everything in them that ends in {@code
 * .yaml} or {@code .yml}, and {@code -} for standard input. The order of the names does not matter, and a file that two
 * of them reach is read once.
 */
public final class SourceFiles {

    /** The source name of standard input. */
    public static final String STANDARD_INPUT = "<stdin>";

    /** What names standard input. */
    public static final String DASH = "-";

    private static final Code MISSING = new Code("source.missing");
    private static final Code UNREADABLE = new Code("source.unreadable");
    private static final Code EMPTY_FOLDER = new Code("source.empty-folder");
    /** Far beyond what the front end accepts; keeps a mistake such as {@code /dev/zero} from eating the memory. */
    private static final int MOST_BYTES = 64 * 1024 * 1024;

    private final Path base;
    private final InputStream standardInput;
    private final List<Source> sources = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Set<Path> seen = new HashSet<>();

    private SourceFiles(Path base, InputStream standardInput) {
        this.base = base;
        this.standardInput = standardInput;
    }

    /**
     * Reads everything that can be read.
     *
     * @param names paths relative to the working folder, or {@code -}
     * @param standardInput read to its end when {@code -} is among the names
     * @return the sources by name, and an error for each name that yields none
     */
    public static Checked<List<Source>> read(List<String> names, InputStream standardInput) {
        SourceFiles files = new SourceFiles(Path.of(""), standardInput);
        return files.read(names, files::addFolder);
    }

    /**
     * Reads files and folders without regard to the working folder, which a build shares with other builds.
     *
     * @param base what relative paths start from; not a part of the sources' names
     * @param names paths
     */
    public static Checked<List<Source>> read(Path base, List<String> names) {
        SourceFiles files = new SourceFiles(base, InputStream.nullInputStream());
        return files.read(names, files::addFolder);
    }

    /**
     * Reads files that no folder can stand for, such as the metrics of services.
     *
     * @param base what relative paths start from; not a part of the sources' names
     * @param names paths, or {@code -}
     * @param standardInput read to its end when {@code -} is among the names
     */
    public static Checked<List<Source>> readFiles(Path base, List<String> names, InputStream standardInput) {
        SourceFiles files = new SourceFiles(base, standardInput);
        return files.read(names, (name, folder) -> files.refuseFolder(name));
    }

    /**
     * Reads a file that no folder can stand for, such as a template.
     *
     * @param base what a relative path starts from; not a part of the source's name
     * @param name its path
     */
    public static Checked<Source> readFile(Path base, String name) {
        SourceFiles files = new SourceFiles(base, InputStream.nullInputStream());
        files.add(name, folder -> files.refuseFolder(name));
        return files.sources.isEmpty()
                ? Checked.failed(files.diagnostics)
                : Checked.of(files.sources.get(0), files.diagnostics);
    }

    private Checked<List<Source>> read(List<String> names, BiConsumer<String, Path> folders) {
        for (String name : names.stream().distinct().sorted().toList()) {
            if (name.equals(DASH)) {
                read(STANDARD_INPUT, () -> standardInput);
            } else {
                add(name, folder -> folders.accept(name, folder));
            }
        }
        sources.sort(Comparator.comparing(Source::name));
        return Checked.of(List.copyOf(sources), diagnostics);
    }

    private void add(String name, Consumer<Path> folder) {
        try {
            Path path = base.resolve(name);
            if (Files.isDirectory(path)) {
                folder.accept(path);
            } else if (Files.exists(path)) {
                addFile(slashes(name), path);
            } else {
                error(MISSING, name, "there is no such file or folder", "check the path and the working folder");
            }
        } catch (InvalidPathException e) {
            error(MISSING, name, "this cannot be the name of a file", "check the path");
        }
    }

    private void addFolder(String name, Path folder) {
        try {
            List<Path> files = YamlFiles.in(folder);
            if (files.isEmpty()) {
                error(EMPTY_FOLDER, name, "the folder holds no .yaml or .yml file", "name the files or their folder");
            }
            for (Path file : files) {
                addFile(slashes(Path.of(name).resolve(folder.relativize(file)).toString()), file);
            }
        } catch (IOException e) {
            unreadable(name, FileTrouble.reason(e));
        }
    }

    private void refuseFolder(String name) {
        unreadable(name, "it is a folder");
    }

    private void addFile(String name, Path file) {
        try {
            if (seen.add(file.toRealPath())) {
                read(name, () -> Files.newInputStream(file));
            }
        } catch (IOException e) {
            unreadable(name, FileTrouble.reason(e));
        }
    }

    private void read(String name, Opening opening) {
        try (InputStream in = opening.open()) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                unreadable(name, "it has more than " + MOST_BYTES + " bytes");
            } else {
                sources.add(new Source(name, bytes));
            }
        } catch (IOException e) {
            unreadable(name, FileTrouble.reason(e));
        }
    }

    private interface Opening {
        InputStream open() throws IOException;
    }

    private void unreadable(String name, String reason) {
        error(UNREADABLE, name, "this cannot be read: " + reason, "make it a readable file");
    }

    private void error(Code code, String name, String message, String hint) {
        diagnostics.add(
                Diagnostic.error(code, new Origin.Whole(slashes(name)), message).withHint(hint));
    }

    private static String slashes(String name) {
        return name.replace(File.separatorChar, '/');
    }
}
