package dev.slo.compiler.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a folder differs from what a compile makes.
 *
 * @param changes one for each file that differs, by path
 */
public record Drift(List<Change> changes) {

    /** Copies the list. */
    public Drift {
        changes = List.copyOf(changes);
    }

    /** Whether the folder holds exactly what a compile makes. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** What is different about a file. */
    public enum Kind {
        /** A compile makes it, and the folder lacks it. */
        MISSING,
        /** It is as an earlier compile made it, and the input says something else now. */
        OUTDATED,
        /** It is neither what an earlier compile made nor what the input says: somebody edited it. */
        EDITED,
        /** An earlier compile made it, and this one does not. */
        STALE
    }

    /**
     * One file that differs.
     *
     * @param path relative to the output folder
     * @param kind how it differs
     * @param diff what a compile would do to it, as a unified diff; lines end with {@code \n}
     */
    public record Change(String path, Kind kind, String diff) {}

    static Drift between(Path base, Bundle bundle) throws IOException {
        Manifest earlier = Manifest.in(base);
        Changes changes = Changes.between(base, bundle);
        List<Change> found = new ArrayList<>();
        for (var write : changes.writes().entrySet()) {
            found.add(change(base, earlier, write.getKey(), write.getValue()));
        }
        for (ArtefactPath path : changes.removals()) {
            String old = text(Files.readAllBytes(path.below(base)));
            found.add(new Change(path.text(), Kind.STALE, UnifiedDiff.of(path.text(), old, "")));
        }
        return new Drift(withoutManifest(found));
    }

    private static Change change(Path base, Manifest earlier, ArtefactPath path, byte[] made) throws IOException {
        Path file = path.below(base);
        if (!Files.isRegularFile(file)) {
            return new Change(path.text(), Kind.MISSING, UnifiedDiff.of(path.text(), "", text(made)));
        }
        byte[] old = Files.readAllBytes(file);
        boolean ours = path.equals(Manifest.PATH) || earlier.lists(path, old);
        Kind kind = ours ? Kind.OUTDATED : Kind.EDITED;
        return new Change(path.text(), kind, UnifiedDiff.of(path.text(), text(old), text(made)));
    }

    /** The manifest follows from the other files, so it is told only when it is alone. */
    private static List<Change> withoutManifest(List<Change> changes) {
        List<Change> others = changes.stream()
                .filter(change -> !change.path().equals(Manifest.PATH.text()))
                .sorted((a, b) -> a.path().compareTo(b.path()))
                .toList();
        return others.isEmpty() ? changes : others;
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}
