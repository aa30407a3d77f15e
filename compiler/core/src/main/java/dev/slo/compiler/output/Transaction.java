package dev.slo.compiler.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Changes a folder all or nothing. Everything new is first written beside the old files; then a journal is put in
 * place by one rename, and from that moment on the change counts as done: the renames and removals it lists are carried
 * out at once, and where a crash stops them, by the next compile.
 */
final class Transaction {

    private static final String WRITE = "write ";
    private static final String REMOVE = "remove ";

    private final Path base;
    private final Path work;
    private final Path stage;
    private final Path journal;

    Transaction(Path base) {
        this.base = base;
        this.work = base.resolve(ArtefactPath.WORK_FOLDER);
        this.stage = work.resolve("stage");
        this.journal = work.resolve("journal");
    }

    /** Finishes what a killed compile had decided on, and throws away what it had not. */
    void recover() throws IOException {
        if (Files.exists(journal)) {
            List<String> lines = Files.readAllLines(journal, StandardCharsets.UTF_8);
            FolderGuard.check(base, lines.stream().map(Transaction::path).toList());
            carryOut(lines);
        } else {
            discard();
        }
    }

    /** Makes the changes. When this throws before the journal is in place, the old files are as they were. */
    void run(Changes changes) throws IOException {
        try {
            prepare(changes);
        } catch (IOException e) {
            abandon(changes, e);
            throw e;
        }
        carryOut(lines(changes));
    }

    private void prepare(Changes changes) throws IOException {
        Set<Path> folders = new TreeSet<>();
        for (var write : changes.writes().entrySet()) {
            Disk.write(write.getKey().below(stage), write.getValue());
            Files.createDirectories(write.getKey().folderBelow(base));
            folders.add(write.getKey().folderBelow(stage));
        }
        folders.forEach(Disk::sync);
        Path draft = work.resolve("journal.draft");
        Disk.write(draft, String.join("\n", lines(changes)).getBytes(StandardCharsets.UTF_8));
        Files.move(draft, journal, StandardCopyOption.ATOMIC_MOVE);
        Disk.sync(work);
    }

    private void abandon(Changes changes, IOException cause) {
        try {
            discard();
            for (ArtefactPath path : changes.writes().keySet()) {
                Disk.removeEmptyFolders(path.folderBelow(base), base);
            }
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    private static List<String> lines(Changes changes) {
        Set<String> lines = new TreeSet<>();
        changes.removals().forEach(path -> lines.add(REMOVE + path));
        changes.writes().keySet().forEach(path -> lines.add(WRITE + path));
        return List.copyOf(lines);
    }

    private static ArtefactPath path(String line) {
        return new ArtefactPath(line.substring(line.indexOf(' ') + 1));
    }

    /** Carries out a journal; steps that were done before are passed over. */
    private void carryOut(List<String> lines) throws IOException {
        Set<Path> touched = new TreeSet<>();
        for (String line : lines) {
            touched.add(line.startsWith(WRITE) ? replace(path(line)) : remove(path(line)));
        }
        touched.forEach(Disk::sync);
        Files.deleteIfExists(journal);
        discard();
    }

    private Path replace(ArtefactPath path) throws IOException {
        Path folder = Files.createDirectories(path.folderBelow(base));
        Path staged = path.below(stage);
        if (Files.exists(staged)) {
            Files.move(staged, path.below(base), StandardCopyOption.ATOMIC_MOVE);
        }
        return folder;
    }

    private Path remove(ArtefactPath path) throws IOException {
        Path folder = path.folderBelow(base);
        Files.deleteIfExists(path.below(base));
        Disk.removeEmptyFolders(folder, base);
        return folder;
    }

    private void discard() throws IOException {
        Disk.removeTree(stage);
        Files.deleteIfExists(work.resolve("journal.draft"));
    }
}
