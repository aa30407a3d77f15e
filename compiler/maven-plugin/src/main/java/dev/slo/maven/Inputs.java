package dev.slo.maven;

import dev.slo.compiler.pipeline.Source;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.descriptor.PluginDescriptor;

/** Collects what a goal's result depends on, into one digest. */
final class Inputs {

    private final MessageDigest digest = sha256();

    /** A value of a parameter, or anything else that is short. */
    void add(String text) {
        add(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A source with its name, which stands in diagnostics. */
    void add(Source source) {
        add(source.name());
        add(source.bytes());
    }

    /** The plugin with everything it runs on; a snapshot may change without a new version. */
    void add(PluginDescriptor plugin) {
        for (Artifact artifact : plugin.getArtifacts()) {
            File file = artifact.getFile();
            add(artifact.getId() + " " + file.length() + " " + file.lastModified());
        }
    }

    /** A folder of classes with all its files, or an archive; told from a changed one by sizes and times. */
    void add(Path classPathEntry) throws IOException {
        add(classPathEntry.toString());
        List<Path> files;
        try (Stream<Path> found = Files.walk(classPathEntry)) {
            files = found.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            add(file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file));
        }
    }

    /** The digest of everything so far, as hexadecimal; to be asked once. */
    String digest() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private void add(byte[] bytes) {
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
