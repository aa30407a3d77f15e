package dev.slo.yaml;

import dev.slo.yaml.Node.Stretch;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Words what the YAML library refuses. */
final class SyntaxError {

    private static final String QUOTE = "put the text in quotes";

    private SyntaxError() {}

    /** Reports the library's error at an offset. */
    static void report(Findings findings, MarkedYamlEngineException error, int offset) {
        int start = Math.min(offset, findings.source().length());
        int end = Math.min(start + 1, findings.source().length());
        String problem = Optional.ofNullable(error.getProblem()).orElse("this is not YAML");
        if (problem.contains("TAB")) {
            findings.error(YamlCodes.TAB, new Stretch(start, end), "a tab may not indent YAML", "indent with spaces");
            return;
        }
        String context =
                Optional.ofNullable(error.getContext()).map(text -> text + ": ").orElse("");
        findings.error(YamlCodes.SYNTAX, new Stretch(start, end), plain(context + problem), hint(context, problem));
    }

    private static String plain(String message) {
        String line = message.replace('\n', ' ').replaceAll("\\s+", " ").strip();
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }

    private static Optional<String> hint(String context, String problem) {
        if (problem.contains("mapping values are not allowed")) {
            return Optional.of("put a text that holds ': ' in quotes, or check the indentation");
        } else if (context.contains("block scalar") || problem.contains("cannot start any token")) {
            return Optional.of(QUOTE);
        } else if (context.contains("flow mapping") || context.contains("flow sequence")) {
            return Optional.of("close the bracket, or put a text that starts with { or [ in quotes");
        } else if (context.contains("simple key")) {
            return Optional.of("write 'key: value', and check the indentation");
        } else if (context.contains("block mapping") || context.contains("block collection")) {
            return Optional.of("check the indentation");
        }
        return Optional.empty();
    }
}
