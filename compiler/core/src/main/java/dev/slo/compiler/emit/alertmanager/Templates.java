package dev.slo.compiler.emit.alertmanager;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The notification templates: one text for every kind of Alertmanager. */
final class Templates {

    private Templates() {}

    /** The file. */
    static String text() {
        try (InputStream in = Templates.class.getResourceAsStream(SloPart.TEMPLATES)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text that is one of the templates, applied to the whole notification. */
    static String use(String name) {
        return "{{ template \"" + name + "\" . }}";
    }
}
