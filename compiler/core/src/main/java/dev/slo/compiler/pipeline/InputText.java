package dev.slo.compiler.pipeline;

import dev.slo.compiler.output.FileTrouble;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Function;

/** Reads text files that the user names, other than specs. */
public final class InputText {

    private InputText() {}

    /**
     * What a file means.
     *
     * @param meaning of the text; an {@link IllegalArgumentException} says why it has none
     * @throws InputFileException when there is no such file, when it is no text in UTF-8, or when it has no meaning
     * @throws IOException when it cannot be read
     */
    public static <T> T read(Path file, Function<String, T> meaning) throws IOException {
        try {
            return meaning.apply(text(file));
        } catch (IllegalArgumentException e) {
            throw new InputFileException(file.toString(), String.valueOf(e.getMessage()));
        }
    }

    private static String text(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new InputFileException(file.toString(), "it is a folder");
        }
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw new InputFileException(file.toString(), FileTrouble.reason(e));
        } catch (CharacterCodingException e) {
            throw new InputFileException(file.toString(), "it is not text in UTF-8");
        }
    }
}
