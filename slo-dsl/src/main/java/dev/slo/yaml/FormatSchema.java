package dev.slo.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The JSON Schema (draft 7) of the format, for editors and other tools. Reading specs does not need it. */
public final class FormatSchema {

    private FormatSchema() {}

    /** The schema's text. */
    public static String text() {
        try (InputStream in = FormatSchema.class.getResourceAsStream("slo-v1.schema.json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
