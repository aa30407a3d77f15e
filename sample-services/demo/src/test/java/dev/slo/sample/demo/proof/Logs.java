package dev.slo.sample.demo.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the processes of a stack have printed. */
final class Logs {

    private static final int TAIL = 40;

    private Logs() {}

    /**
     * The ends of all logs, for whoever has to find out what went wrong.
     *
     * @param folder of the stack
     */
    static String ends(Path folder) throws IOException {
        StringBuilder logs = new StringBuilder();
        try (Stream<Path> files = Files.list(folder.resolve("logs"))) {
            for (Path file : files.sorted().toList()) {
                List<String> lines = Files.readAllLines(file);
                logs.append("\n== ").append(file.getFileName()).append('\n');
                lines.subList(Math.max(0, lines.size() - TAIL), lines.size())
                        .forEach(line -> logs.append(line).append('\n'));
            }
        }
        return logs.toString();
    }
}
