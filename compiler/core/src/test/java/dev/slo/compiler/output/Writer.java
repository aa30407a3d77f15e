package dev.slo.compiler.output;

import dev.slo.compiler.emit.Artefact;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A process that writes one version of some artefacts after the other, until it is killed or fails: what a crash and a
 * full disk are tested with.
 */
final class Writer {

    private static final int FILES = 12;

    private Writer() {}

    /**
     * Writes versions for ever.
     *
     * @param arguments the folder, the first version, the lines of each file, and how many versions to write
     */
    public static void main(String[] arguments) throws IOException {
        int first = Integer.parseInt(arguments[1]);
        int lines = Integer.parseInt(arguments[2]);
        int versions = Integer.parseInt(arguments[3]);
        for (int version = first; version < first + versions; version++) {
            new OutputFolder(Path.of(arguments[0])).write(version(version, lines));
        }
    }

    /** Every line of every file tells the version; some files exist in even versions only. */
    static List<Artefact> version(int version, int lines) {
        List<Artefact> artefacts = new ArrayList<>();
        for (int file = 0; file < FILES; file++) {
            String path = version % 2 == 0 && file % 3 == 0 ? "even/" + file : "always/deep/" + file;
            artefacts.add(new Artefact(path, ("version " + version + "\n").repeat(lines)));
        }
        return artefacts;
    }
}
