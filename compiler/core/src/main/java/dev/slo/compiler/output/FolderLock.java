package dev.slo.compiler.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second compile out of an output folder. The lock belongs to the process, so a killed one leaves none behind;
 * the file that carries it goes away with it, so that a folder holds nothing but what a compile makes.
 */
final class FolderLock {

    private static final String NAME = "lock";
    private static final int ATTEMPTS = 1_000;

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the lock of a work folder, which is made where it is missing.
     *
     * @throws FileSystemException when another compile holds it
     */
    static FolderLock take(Path workFolder) throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            FolderLock lock = attempt(workFolder.resolve(NAME));
            if (lock != null) {
                return lock;
            }
        }
        throw busy(workFolder);
    }

    /** Nothing when another process removed the file between two of our steps. */
    private static @Nullable FolderLock attempt(Path file) throws IOException {
        try {
            create(file);
            @Nullable Object before = identity(file);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw busy(file.toAbsolutePath().getParent());
            }
            if (Objects.equals(before, identity(file))) {
                return new FolderLock(file, channel);
            }
            channel.close();
            return null;
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    private static void create(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException e) {
            // Another compile runs, or one was killed: which of the two, the lock tells.
        }
    }

    private static @Nullable Object identity(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static FileSystemException busy(@Nullable Path workFolder) {
        return new FileSystemException(
                String.valueOf(workFolder == null ? null : workFolder.getParent()),
                null,
                "is being written by another compile");
    }

    /** Gives the folder back, and removes the lock's file first, while nobody else can hold it. */
    void release() throws IOException {
        try (channel) {
            Files.deleteIfExists(file);
        }
    }
}
