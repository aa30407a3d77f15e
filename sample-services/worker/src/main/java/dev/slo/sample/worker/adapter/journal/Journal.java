package dev.slo.sample.worker.adapter.journal;

import dev.slo.sample.worker.domain.mail.TaskId;
import dev.slo.sample.worker.domain.task.DoneTasks;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The done tasks, in a folder that one process at a time owns: a file of lines, and all of them in memory. Tasks are
 * forgotten when their time is over, which must be longer than the queue keeps messages. The file is written anew when it is
 * opened; in between it only grows, by 60 bytes a mail.
 */
public final class Journal implements DoneTasks, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
    private static final int FORGET_EVERY = 10_000;

    private final Map<TaskId, Instant> done;
    private final JournalFile file;
    private final FileChannel lock;
    private final Duration retention;
    private final InstantSource clock;
    private final AtomicLong added = new AtomicLong();
    private volatile boolean broken;

    private Journal(
            Map<TaskId, Instant> done, JournalFile file, FileChannel lock, Duration retention, InstantSource clock) {
        this.done = done;
        this.file = file;
        this.lock = lock;
        this.retention = retention;
        this.clock = clock;
    }

    /**
     * Opens the journal in a folder, which is made if it is missing.
     *
     * @throws IOException when the folder cannot be used, or another process uses it
     */
    public static Journal open(Path folder, Duration retention, InstantSource clock) throws IOException {
        Files.createDirectories(folder);
        FileChannel lock = locked(folder);
        try {
            Path lines = folder.resolve("done.log");
            Map<TaskId, Instant> done = new ConcurrentHashMap<>();
            boolean whole = read(lines, clock.instant().minus(retention), done);
            if (!whole) {
                rewrite(folder, lines, done);
            }
            return new Journal(done, new JournalFile(lines), lock, retention, clock);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static FileChannel locked(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            LOG.debug("locked by this process", e);
        }
        channel.close();
        throw new IOException("another worker uses " + folder + ": give each its own WORKER_STATE_DIR");
    }

    /** Reads what is still of use; says whether the file holds nothing else. */
    private static boolean read(Path lines, Instant oldest, Map<TaskId, Instant> done) throws IOException {
        if (!Files.exists(lines)) {
            return false;
        }
        byte[] content = Files.readAllBytes(lines);
        long dropped = 0;
        long torn = 0;
        for (String text :
                new String(content, StandardCharsets.ISO_8859_1).lines().toList()) {
            Optional<JournalLine> line = JournalLine.read(text);
            if (line.isEmpty()) {
                torn++;
            } else if (line.orElseThrow().at().isBefore(oldest)) {
                dropped++;
            } else {
                done.put(line.orElseThrow().id(), line.orElseThrow().at());
            }
        }
        LOG.atInfo()
                .addKeyValue("tasks", done.size())
                .addKeyValue("expired", dropped)
                .addKeyValue("torn", torn)
                .log("journal read");
        boolean ended = content.length == 0 || content[content.length - 1] == '\n';
        return ended && dropped + torn == 0;
    }

    /** Puts a whole new file in the place of the old one; a kill leaves one or the other. */
    private static void rewrite(Path folder, Path lines, Map<TaskId, Instant> done) throws IOException {
        Path fresh = folder.resolve("done.log.new");
        List<byte[]> all = done.entrySet().stream()
                .map(entry -> new JournalLine(entry.getValue(), entry.getKey()).bytes())
                .toList();
        Files.deleteIfExists(fresh);
        try (JournalFile out = new JournalFile(fresh)) {
            out.appendAll(all);
        }
        Files.move(fresh, lines, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    @Override
    public boolean contains(TaskId id) {
        return done.containsKey(id);
    }

    @Override
    public boolean add(TaskId id) {
        Instant now = clock.instant();
        done.put(id, now);
        if (added.incrementAndGet() % FORGET_EVERY == 0) {
            Instant oldest = now.minus(retention);
            done.values().removeIf(at -> at.isBefore(oldest));
        }
        try {
            file.appendAll(List.of(new JournalLine(now, id).bytes()));
            broken = false;
            return true;
        } catch (IOException e) {
            broken = true;
            LOG.error("the journal cannot be written", e);
            return false;
        }
    }

    /** Whether the last record failed: what is done from now on is not remembered after a restart. */
    public boolean broken() {
        return broken;
    }

    @Override
    public void close() throws IOException {
        file.close();
        lock.close();
    }
}
