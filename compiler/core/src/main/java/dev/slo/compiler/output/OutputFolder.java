package dev.slo.compiler.output;

import dev.slo.compiler.emit.Artefact;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The folder that a compile fills. A path that a compile makes, or that an earlier one listed in {@code
 * MANIFEST.sha256}, belongs to the compiler, whoever changed the file since; nothing else in the folder is ever
 * touched.
 */
public final class OutputFolder {

    private final Path base;
    private final Predicate<String> ours;

    /**
     * The folder at a place; it need not exist.
     *
     * @param base may be a symbolic link, below which none is followed
     */
    public OutputFolder(Path base) {
        this(base.toAbsolutePath().normalize(), path -> true);
    }

    private OutputFolder(Path base, Predicate<String> ours) {
        this.base = base;
        this.ours = ours;
    }

    /**
     * The same folder for a compile that makes only a part of its files. What an earlier compile made beyond that part
     * stays as it is, in the manifest as well, and is no drift.
     *
     * @param part whether a relative path, with {@code /} between its parts, belongs to it
     */
    public OutputFolder part(Predicate<String> part) {
        return new OutputFolder(base, part);
    }

    /**
     * Makes the folder hold these artefacts, all or nothing. Files that hold them already are not written again.
     *
     * @throws IOException when the file system refuses, or when another compile is writing to the folder; unless the
     *     very last step was interrupted, the old files are as they were, and else the next call finishes it
     * @throws IllegalArgumentException when an artefact's path is not a plain relative one, or two collide
     */
    public Written write(List<Artefact> artefacts) throws IOException {
        Bundle bundle = Bundle.of(artefacts);
        FolderGuard.checkBase(base);
        Path work = base.resolve(ArtefactPath.WORK_FOLDER);
        FolderLock lock = FolderLock.take(work);
        try {
            return fill(bundle);
        } finally {
            lock.release();
            removeIfEmpty(work);
        }
    }

    private Written fill(Bundle made) throws IOException {
        Transaction transaction = new Transaction(base);
        transaction.recover();
        Bundle bundle = made.beside(others());
        Changes changes = Changes.between(base, bundle);
        if (!changes.isEmpty()) {
            transaction.run(changes);
        }
        return Written.of(bundle, changes);
    }

    /**
     * Compares the folder with these artefacts and writes nothing.
     *
     * @throws IOException when a file cannot be read
     */
    public Drift drift(List<Artefact> artefacts) throws IOException {
        FolderGuard.checkBase(base);
        return Drift.between(base, Bundle.of(artefacts).beside(others()));
    }

    private Manifest others() throws IOException {
        return Manifest.in(base).without(ours);
    }

    /**
     * Tells whether the folder is whole, and tells two compiles apart: equal fingerprints mean equal files.
     *
     * @return a digest of what the last compile left here; empty when there was none, or when a file has changed since
     * @throws IOException when a file cannot be read
     */
    public Optional<String> fingerprint() throws IOException {
        Manifest manifest = Manifest.in(base);
        return !manifest.digests().isEmpty() && manifest.isWhole(base)
                ? Optional.of(Manifest.digest(manifest.print()))
                : Optional.empty();
    }

    private static void removeIfEmpty(Path folder) throws IOException {
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException | NoSuchFileException e) {
            // Another compile has started, or an unfinished change waits for the next one.
        }
    }
}
