package dev.slo.compiler.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What has to happen to a folder so that it holds a bundle.
 *
 * @param writes files to make or to replace
 * @param removals files of an earlier compile that this one does not make
 */
record Changes(SortedMap<ArtefactPath, byte[]> writes, SortedSet<ArtefactPath> removals) {

    /** Copies the collections. */
    Changes {
        writes = Collections.unmodifiableSortedMap(new TreeMap<>(writes));
        removals = Collections.unmodifiableSortedSet(new TreeSet<>(removals));
    }

    /**
     * Compares a folder with a bundle, byte by byte.
     *
     * @throws IOException also when something stands in the way of a file
     */
    static Changes between(Path base, Bundle bundle) throws IOException {
        FolderGuard.check(base, bundle.files().keySet());
        SortedMap<ArtefactPath, byte[]> writes = new TreeMap<>(bundle.files());
        for (ArtefactPath path : bundle.files().keySet()) {
            Path file = path.below(base);
            if (Files.isRegularFile(file)
                    && Arrays.equals(Files.readAllBytes(file), bundle.files().get(path))) {
                writes.remove(path);
            }
        }
        SortedSet<ArtefactPath> removals =
                new TreeSet<>(Manifest.in(base).digests().keySet());
        removals.removeAll(bundle.files().keySet());
        removals.removeAll(bundle.others().digests().keySet());
        removals.removeIf(path -> !Files.isRegularFile(path.below(base)));
        FolderGuard.check(base, removals);
        return new Changes(writes, removals);
    }

    /** Whether the folder holds the bundle already. */
    boolean isEmpty() {
        return writes.isEmpty() && removals.isEmpty();
    }
}
