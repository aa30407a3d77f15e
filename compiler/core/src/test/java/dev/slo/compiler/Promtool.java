package dev.slo.compiler;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The real {@code promtool} of the machine. */
public final class Promtool {

    private static final Tool PROMTOOL = new Tool("promtool");

    private Promtool() {}

    /** {@code promtool check rules}: syntax, types and duplicates. */
    public static Tool.Run checkRules(Path... files) {
        return run(List.of("check", "rules", "--lint=all", "--lint-fatal"), files);
    }

    /** {@code promtool test rules}: runs unit tests. */
    public static Tool.Run testRules(Path... files) {
        return run(List.of("test", "rules"), files);
    }

    /** Skips the running test where the tool is missing, or fails it where tools are required. */
    public static void demand() {
        PROMTOOL.demand();
    }

    private static Tool.Run run(List<String> command, Path... files) {
        return PROMTOOL.run(Stream.concat(command.stream(), Arrays.stream(files).map(Path::toString))
                .toList());
    }
}
