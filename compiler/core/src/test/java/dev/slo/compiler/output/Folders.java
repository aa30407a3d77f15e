package dev.slo.compiler.output;

import dev.slo.compiler.emit.Artefact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What tests of output folders share: artefacts from pairs of texts, and a folder's whole content as a map. */
final class Folders {

    private Folders() {}

    /** Artefacts from path, content, path, content and so on. */
    static List<Artefact> artefacts(String... pathsAndContents) {
        List<Artefact> artefacts = new ArrayList<>();
        for (int i = 0; i < pathsAndContents.length; i += 2) {
            artefacts.add(new Artefact(pathsAndContents[i], pathsAndContents[i + 1]));
        }
        return artefacts;
    }

    /** Every file and folder below a folder but the manifest; folders have a final slash and no content. */
    static SortedMap<String, String> content(Path base) throws IOException {
        SortedMap<String, String> content = new TreeMap<>();
        try (var paths = Files.walk(base)) {
            paths.filter(path -> !path.equals(base)).forEach(path -> put(content, base, path));
        }
        content.remove("MANIFEST.sha256");
        return content;
    }

    private static void put(SortedMap<String, String> content, Path base, Path path) {
        String name = base.relativize(path).toString();
        try {
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                content.put(name + "/", "");
            } else {
                content.put(name, Files.readString(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
