package dev.slo.sample.worker.adapter.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slo.sample.worker.domain.mail.TaskId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration RETENTION = Duration.ofDays(15);

    @TempDir
    Path folder;

    private Journal open(Instant now) throws IOException {
        return Journal.open(folder, RETENTION, InstantSource.fixed(now));
    }

    @Test
    void whatWasAddedIsThereAfterOpeningAnew() throws Exception {
        TaskId done = TaskId.fresh();
        try (Journal journal = open(START)) {
            assertThat(journal.contains(done)).isFalse();
            assertThat(journal.add(done)).isTrue();
            assertThat(journal.contains(done)).isTrue();
        }
        try (Journal journal = open(START)) {
            assertThat(journal.contains(done)).isTrue();
            assertThat(journal.contains(TaskId.fresh())).isFalse();
        }
    }

    @Test
    void aTornLineCostsItselfAndNothingElse() throws Exception {
        TaskId before = TaskId.fresh();
        TaskId torn = TaskId.fresh();
        TaskId after = TaskId.fresh();
        try (Journal journal = open(START)) {
            journal.add(before);
            journal.add(torn);
        }
        Path lines = folder.resolve("done.log");
        byte[] content = Files.readAllBytes(lines);
        for (int lost = 2; lost < content.length / 2; lost++) {
            Files.write(lines, java.util.Arrays.copyOf(content, content.length - lost));
            try (Journal journal = open(START)) {
                assertThat(journal.contains(before)).isTrue();
                assertThat(journal.contains(torn)).as("%d bytes lost", lost).isFalse();
                journal.add(after);
            }
            try (Journal journal = open(START)) {
                assertThat(journal.contains(before)).isTrue();
                assertThat(journal.contains(after)).isTrue();
            }
        }
    }

    @Test
    void aLineThatSomethingElseChangedIsNotBelieved() throws Exception {
        TaskId other = TaskId.fresh();
        try (Journal journal = open(START)) {
            journal.add(TaskId.fresh());
        }
        Files.writeString(
                folder.resolve("done.log"),
                START.getEpochSecond() + " " + other + " 00000000\nnonsense\n",
                StandardCharsets.US_ASCII,
                StandardOpenOption.APPEND);
        try (Journal journal = open(START)) {
            assertThat(journal.contains(other)).isFalse();
        }
        assertThat(Files.readAllLines(folder.resolve("done.log"))).hasSize(1);
    }

    @Test
    void whatIsOlderThanTheQueueKeepsMessagesIsForgotten() throws Exception {
        TaskId old = TaskId.fresh();
        TaskId young = TaskId.fresh();
        try (Journal journal = open(START)) {
            journal.add(old);
        }
        try (Journal journal = open(START.plus(Duration.ofDays(10)))) {
            journal.add(young);
        }
        try (Journal journal = open(START.plus(Duration.ofDays(16)))) {
            assertThat(journal.contains(old)).isFalse();
            assertThat(journal.contains(young)).isTrue();
        }
        assertThat(Files.readAllLines(folder.resolve("done.log"))).hasSize(1);
    }

    @Test
    void twoWorkersCannotShareAFolder() throws Exception {
        try (Journal first = open(START)) {
            assertThatThrownBy(() -> open(START))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("WORKER_STATE_DIR");
            assertThat(first.add(TaskId.fresh())).isTrue();
        }
        try (Journal next = open(START)) {
            assertThat(next.broken()).isFalse();
        }
    }

    @Test
    void anInterruptedThreadRecordsAllTheSameAndBreaksNothingForOthers() throws Exception {
        TaskId interrupted = TaskId.fresh();
        TaskId later = TaskId.fresh();
        try (Journal journal = open(START)) {
            Thread.currentThread().interrupt();
            assertThat(journal.add(interrupted)).isTrue();
            assertThat(Thread.interrupted()).isTrue();
            assertThat(journal.add(later)).isTrue();
        }
        try (Journal journal = open(START)) {
            assertThat(journal.contains(interrupted)).isTrue();
            assertThat(journal.contains(later)).isTrue();
        }
    }

    @Test
    void manyThreadsLoseNothing() throws Exception {
        List<TaskId> ids = Stream.generate(TaskId::fresh).limit(400).toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (Journal journal = open(START)) {
            ids.forEach(id -> threads.execute(() -> journal.add(id)));
            threads.shutdown();
            assertThat(threads.awaitTermination(5, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(Files.readAllLines(folder.resolve("done.log"))).hasSize(400);
        try (Journal journal = open(START)) {
            assertThat(ids).allMatch(journal::contains);
        }
    }

    @Test
    void aJournalThatCannotBeWrittenSaysSo() throws Exception {
        Journal journal = open(START);
        journal.close();
        assertThat(journal.add(TaskId.fresh())).isFalse();
        assertThat(journal.broken()).isTrue();
    }
}
