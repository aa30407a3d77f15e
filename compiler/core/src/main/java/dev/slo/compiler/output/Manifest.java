package dev.slo.compiler.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The list of the files that a compile made, in the format of {@code sha256sum}: who wants to know whether a folder is
 * whole runs {@code sha256sum -c MANIFEST.sha256}, and the next compile learns which files it may remove.
 *
 * @param digests lower-case hexadecimal SHA-256 by path, sorted
 */
record Manifest(SortedMap<ArtefactPath, String> digests) {

    /** Where the manifest lies. */
    static final ArtefactPath PATH = new ArtefactPath("MANIFEST.sha256");

    /** That of a folder without any. */
    static final Manifest EMPTY = new Manifest(Collections.emptySortedMap());

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) [ *](.+)");

    /** Copies the digests. */
    Manifest {
        digests = Collections.unmodifiableSortedMap(new TreeMap<>(digests));
    }

    /** The manifest of these files. */
    static Manifest of(Map<ArtefactPath, byte[]> files) {
        SortedMap<ArtefactPath, String> digests = new TreeMap<>();
        files.forEach((path, content) -> digests.put(path, digest(content)));
        return new Manifest(digests);
    }

    /**
     * Reads a manifest. Lines of another form, conflict markers of a merge for one, are passed over: a file is only
     * ours when a line says so plainly.
     */
    static Manifest parse(String text) {
        SortedMap<ArtefactPath, String> digests = new TreeMap<>();
        for (String line : text.lines().toList()) {
            Matcher match = LINE.matcher(line);
            if (match.matches() && ArtefactPath.isValid(match.group(2))) {
                digests.put(new ArtefactPath(match.group(2)), match.group(1));
            }
        }
        digests.remove(PATH);
        return new Manifest(digests);
    }

    /** The manifest of a folder; an empty one when it has none. */
    static Manifest in(Path base) throws IOException {
        Path file = PATH.below(base);
        return Files.isRegularFile(file) ? parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)) : EMPTY;
    }

    /** Both together; where both list a path, this one's line counts. */
    Manifest and(Manifest other) {
        SortedMap<ArtefactPath, String> both = new TreeMap<>(other.digests);
        both.putAll(digests);
        return new Manifest(both);
    }

    /** Only the lines whose path does not fulfil a condition. */
    Manifest without(Predicate<String> paths) {
        SortedMap<ArtefactPath, String> left = new TreeMap<>(digests);
        left.keySet().removeIf(path -> paths.test(path.text()));
        return new Manifest(left);
    }

    /** Whether the manifest lists the path with this content. */
    boolean lists(ArtefactPath path, byte[] content) {
        return digest(content).equals(digests.get(path));
    }

    /** Whether this is the folder's manifest to the letter, and every file is as it says. */
    boolean isWhole(Path base) throws IOException {
        if (!Arrays.equals(Files.readAllBytes(PATH.below(base)), print())) {
            return false;
        }
        for (ArtefactPath path : digests.keySet()) {
            Path file = path.below(base);
            if (!Files.isRegularFile(file) || !lists(path, Files.readAllBytes(file))) {
                return false;
            }
        }
        return true;
    }

    /** The file's content. */
    byte[] print() {
        StringBuilder text = new StringBuilder();
        digests.forEach(
                (path, digest) -> text.append(digest).append("  ").append(path).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The SHA-256 as lower-case hexadecimal. */
    static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
