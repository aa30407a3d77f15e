package dev.slo.compiler.output;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** What the file system has against us, in words: many of Java's exceptions say no more than the file's name. */
public final class FileTrouble {

    private FileTrouble() {}

    /** The trouble with its file, such as {@code generated/a.yml: permission denied}. */
    public static String describe(IOException trouble) {
        String file = trouble instanceof FileSystemException known ? known.getFile() : null;
        return file == null ? reason(trouble) : file + ": " + reason(trouble);
    }

    /** The trouble alone, such as {@code permission denied}. */
    public static String reason(IOException trouble) {
        if (trouble instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (trouble instanceof NoSuchFileException) {
            return "there is no such file or folder";
        }
        if (trouble instanceof NotDirectoryException) {
            return "not a folder";
        }
        String reason = trouble instanceof FileSystemException known ? known.getReason() : trouble.getMessage();
        return reason == null ? trouble.getClass().getSimpleName() : reason;
    }
}
