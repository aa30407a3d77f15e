package dev.slo.compiler.output;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;

/**
 * Looks at everything in the way before the first byte is written: below the output folder no symbolic link is followed
 * or replaced, no folder gives way to a file and no file to a folder.
 */
final class FolderGuard {

    private FolderGuard() {}

    /** Refuses an output folder that is something else. */
    static void checkBase(Path base) throws IOException {
        if (Files.exists(base) && !Files.isDirectory(base)) {
            throw new FileSystemException(base.toString(), null, "is not a folder");
        }
    }

    /** Refuses paths that something stands in the way of. */
    static void check(Path base, Collection<ArtefactPath> paths) throws IOException {
        for (ArtefactPath path : paths) {
            Path current = base;
            for (String part : path.parts()) {
                current = current.resolve(part);
                checkStep(current, current.equals(path.below(base)));
            }
        }
    }

    private static void checkStep(Path step, boolean last) throws IOException {
        if (Files.isSymbolicLink(step)) {
            throw new FileSystemException(
                    step.toString(), null, "is a symbolic link, which a compile neither follows nor replaces");
        }
        if (last && Files.isDirectory(step, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileSystemException(step.toString(), null, "is a folder where a file has to go");
        }
        if (!last && Files.exists(step, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(step)) {
            throw new FileSystemException(step.toString(), null, "is a file where a folder has to go");
        }
    }
}
