package dev.slo.compiler.output;

import java.util.List;

/**
 * What writing changed. Paths are relative to the output folder and sorted; the manifest does not count.
 *
 * @param written files made or replaced
 * @param removed stale files removed
 * @param unchanged how many files held the right content already
 */
public record Written(List<String> written, List<String> removed, int unchanged) {

    /** Copies the lists. */
    public Written {
        written = List.copyOf(written);
        removed = List.copyOf(removed);
    }

    static Written of(Bundle bundle, Changes changes) {
        List<String> written = changes.writes().keySet().stream()
                .filter(path -> !path.equals(Manifest.PATH))
                .map(ArtefactPath::text)
                .toList();
        List<String> removed =
                changes.removals().stream().map(ArtefactPath::text).toList();
        return new Written(written, removed, bundle.files().size() - 1 - written.size());
    }
}
