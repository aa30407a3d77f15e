package dev.slo.sample.worker.adapter.journal;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A file that lines are added to, safe on the disk before {@link #appendAll} returns. Threads that come at the same time
 * share one sync.
 *
 * <p>It is a stream and no channel on purpose: a channel closes itself for everybody when a thread that uses it is
 * interrupted.
 */
final class JournalFile implements AutoCloseable {

    private final FileOutputStream out;
    private final Object writing = new Object();
    private final Object syncing = new Object();
    private long written;
    private long synced;
    private boolean torn;

    /** Opens the file for adding to its end, which is the start of a line. */
    JournalFile(Path file) throws IOException {
        this.out = new FileOutputStream(file.toFile(), true);
    }

    void appendAll(List<byte[]> lines) throws IOException {
        long mine = write(lines);
        synchronized (syncing) {
            if (synced < mine) {
                long all = written();
                out.getFD().sync();
                synced = all;
            }
        }
    }

    private long write(List<byte[]> lines) throws IOException {
        synchronized (writing) {
            if (torn) {
                out.write('\n');
            }
            torn = true;
            for (byte[] line : lines) {
                out.write(line);
            }
            torn = false;
            written += lines.size();
            return written;
        }
    }

    private long written() {
        synchronized (writing) {
            return written;
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
