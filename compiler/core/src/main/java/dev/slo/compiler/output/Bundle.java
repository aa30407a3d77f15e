package dev.slo.compiler.output;

import dev.slo.compiler.emit.Artefact;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All files of one compile as bytes, the manifest among them.
 *
 * @param files content by path, sorted
 * @param others what the manifest lists beyond them: files of targets that this compile is not for
 */
record Bundle(SortedMap<ArtefactPath, byte[]> files, Manifest others) {

    /** Copies the map. */
    Bundle {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /**
     * The bundle of these artefacts.
     *
     * @throws IllegalArgumentException when two artefacts would meet in one place on some file system, or one would
     *     stand where another needs a folder; either is a mistake of an emitter
     */
    static Bundle of(List<Artefact> artefacts) {
        SortedMap<ArtefactPath, byte[]> files = new TreeMap<>();
        Set<String> taken = new HashSet<>(Set.of(Manifest.PATH.text().toLowerCase(Locale.ROOT)));
        for (Artefact artefact : artefacts) {
            ArtefactPath path = new ArtefactPath(artefact.path());
            if (!taken.add(path.text().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("two artefacts for one path: " + path);
            }
            files.put(path, artefact.content().getBytes(StandardCharsets.UTF_8));
        }
        files.keySet().forEach(path -> refuseFileAsFolder(path, taken));
        files.put(Manifest.PATH, Manifest.of(files).print());
        return new Bundle(files, Manifest.EMPTY);
    }

    /** The same files beside others, which the manifest goes on listing. */
    Bundle beside(Manifest others) {
        SortedMap<ArtefactPath, byte[]> made = new TreeMap<>(files);
        made.remove(Manifest.PATH);
        made.put(Manifest.PATH, Manifest.of(made).and(others).print());
        return new Bundle(made, others);
    }

    private static void refuseFileAsFolder(ArtefactPath path, Set<String> taken) {
        String text = path.text().toLowerCase(Locale.ROOT);
        for (int slash = text.indexOf('/'); slash >= 0; slash = text.indexOf('/', slash + 1)) {
            if (taken.contains(text.substring(0, slash))) {
                throw new IllegalArgumentException("an artefact where another needs a folder: " + path);
            }
        }
    }
}
