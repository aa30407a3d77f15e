package dev.slo.sample.demo.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * A temporary folder with the configurations, data and logs of a stack, removed at the end.
 *
 * @param folder where it is
 * @param keep whether it stays
 */
public record Workspace(Path folder, boolean keep) implements AutoCloseable {

    /** Makes one. */
    public static Workspace create(boolean keep) throws IOException {
        return new Workspace(Files.createTempDirectory("slo-demo-"), keep);
    }

    /** A folder within, made when needed. */
    public Path sub(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    /** The log of a part. */
    public Path log(String part) throws IOException {
        return sub("logs").resolve(part + ".log");
    }

    /** Removes the folder, unless it is to stay. */
    @Override
    public void close() {
        if (keep || !Files.exists(folder)) {
            return;
        }
        try {
            Files.walkFileTree(folder, new Removal());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does not mind files that vanish on their own. */
    private static final class Removal extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
            if (failure != null) {
                throw failure;
            }
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
