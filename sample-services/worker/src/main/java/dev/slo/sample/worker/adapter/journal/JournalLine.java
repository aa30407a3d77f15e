package dev.slo.sample.worker.adapter.journal;

import dev.slo.sample.worker.domain.mail.TaskId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;

/** One line of the journal: seconds since the epoch, the task, and a checksum that tells a whole line from a torn one. */
record JournalLine(Instant at, TaskId id) {

    byte[] bytes() {
        String content = at.getEpochSecond() + " " + id;
        return (content + " " + checksum(content) + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** Reads a line without its end; nothing when it is not whole. */
    static Optional<JournalLine> read(String line) {
        String[] parts = line.split(" ", -1);
        if (parts.length != 3 || !parts[2].equals(checksum(parts[0] + " " + parts[1]))) {
            return Optional.empty();
        }
        return TaskId.parse(parts[1]).map(id -> new JournalLine(Instant.ofEpochSecond(Long.parseLong(parts[0])), id));
    }

    private static String checksum(String content) {
        CRC32 crc = new CRC32();
        crc.update(content.getBytes(StandardCharsets.US_ASCII));
        return String.format(Locale.ROOT, "%08x", crc.getValue());
    }
}
