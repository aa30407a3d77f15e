package dev.slo.sample.demo.deployed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What a run on the emulator kept of the staging environment, with one thing changed. */
final class Kept {

    private static final Path RULES = Path.of("../../generated/prometheus/rules");

    private Kept() {}

    /** Writes the folder as the run did. */
    static Path in(Path folder, UnaryOperator<String> tasks) throws IOException {
        Files.writeString(folder.resolve("tasks.json"), tasks.apply(text("tasks.json")));
        Files.writeString(folder.resolve("queues.json"), text("queues.json"));
        Files.writeString(folder.resolve("workspace"), text("workspace"));
        Path rules = Files.createDirectories(folder.resolve("rules"));
        try (Stream<Path> files = Files.list(RULES)) {
            for (Path file : files.toList()) {
                Files.copy(file, rules.resolve(file.getFileName()));
            }
        }
        return folder;
    }

    private static String text(String name) throws IOException {
        try (InputStream resource = Kept.class.getResourceAsStream("/deployed/" + name)) {
            return new String(Objects.requireNonNull(resource, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
