package dev.slo.compiler.output;

import java.nio.file.Path;
import java.util.List;

/**
 * The place of a file below the output folder. It is checked here once, so that nothing behind it can leave the folder,
 * whichever system it runs on.
 *
 * @param text relative, with {@code /} between its parts, such as {@code prometheus/rules/api.rules.yml}
 */
record ArtefactPath(String text) implements Comparable<ArtefactPath> {

    /** Our own folder below the output folder; no artefact may go there. */
    static final String WORK_FOLDER = ".slo";

    private static final int LONGEST_PART = 200;

    /** Refuses everything that is not plainly a relative path to a file. */
    ArtefactPath {
        if (text.chars().anyMatch(c -> c < ' ' || c == 0x7f || "\\:*?\"<>|".indexOf(c) >= 0)) {
            throw new IllegalArgumentException("artefact path with a character that files cannot have: " + text);
        }
        for (String part : text.split("/", -1)) {
            checkPart(part, text);
        }
        if (text.equals(WORK_FOLDER) || text.startsWith(WORK_FOLDER + "/")) {
            throw new IllegalArgumentException("artefact path in a reserved folder: " + text);
        }
    }

    private static void checkPart(String part, String text) {
        if (part.isEmpty() || part.equals(".") || part.equals("..")) {
            throw new IllegalArgumentException("artefact path that is not a plain relative one: '" + text + "'");
        }
        if (part.endsWith(".") || part.endsWith(" ") || part.length() > LONGEST_PART) {
            throw new IllegalArgumentException("artefact path that not every system can have: " + text);
        }
    }

    /** Whether a line of an old manifest can be a path of ours. */
    static boolean isValid(String text) {
        try {
            new ArtefactPath(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The file below a folder. */
    Path below(Path folder) {
        return folder.resolve(text);
    }

    /** The folder below a folder that holds the file. */
    Path folderBelow(Path folder) {
        int slash = text.lastIndexOf('/');
        return slash < 0 ? folder : folder.resolve(text.substring(0, slash));
    }

    /** The parts, the file's name last. */
    List<String> parts() {
        return List.of(text.split("/"));
    }

    @Override
    public int compareTo(ArtefactPath other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
