package dev.slo.yaml;

import dev.slo.yaml.Node.Stretch;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says in the user's words what the YAML library refuses, and where: at what was begun wrongly, if that is known. */
final class SyntaxError {

    private static final Pattern BAD_START = Pattern.compile("found character '(.+?)' that cannot start any token.*");
    private static final Pattern BAD_ESCAPE = Pattern.compile("found unknown escape character (.).*");
    private static final Pattern BAD_CONTENT = Pattern.compile("expected the node content, but found '(.+)'");
    private static final Pattern LIBRARY_DETAIL = Pattern.compile("\\([0-9]+\\)|[.]$");

    private final Findings findings;
    private final int base;

    /**
     * Reports errors of events.
     *
     * @param base the offset from which the library counts
     */
    SyntaxError(Findings findings, int base) {
        this.findings = findings;
        this.base = base;
    }

    void report(MarkedYamlEngineException error) {
        String problem = Optional.ofNullable(error.getProblem()).orElse("").replaceAll("\\s+", " ");
        String context = Optional.ofNullable(error.getContext()).orElse("").replaceAll("\\s+", " ");
        Stretch at = stretch(error.getProblemMark());
        Stretch begun = stretch(error.getContextMark().or(error::getProblemMark));
        Matcher start = BAD_START.matcher(problem);
        Matcher escape = BAD_ESCAPE.matcher(problem);
        Matcher content = BAD_CONTENT.matcher(problem);
        if (problem.contains("\\t(TAB)")) {
            findings.error(YamlCodes.TAB, at, "a tab may not indent YAML", "indent with spaces");
        } else if (start.matches()) {
            syntax(at, "a text may not start with " + start.group(1), "put it in quotes");
        } else if (escape.matches()) {
            String hint = "write \\\\ for a backslash, or use single quotes";
            syntax(at, "the escape \\" + escape.group(1) + " is not known", hint);
        } else if (content.matches()) {
            syntax(at, "a value is missing before '" + content.group(1) + "'", "write it, or put the text in quotes");
        } else if (context.contains("quoted scalar")) {
            syntax(begun, "this quote is never closed, or wrongly: " + plain(problem), "close it, or double it inside");
        } else if (context.contains("block scalar")) {
            syntax(
                    begun,
                    "this starts a block of text, and something else follows",
                    "put a text that starts with > or | in quotes");
        } else if (context.contains("flow mapping") || context.contains("flow sequence")) {
            String hint = "close it, or put a text that starts with { or [ in quotes";
            syntax(begun, "this bracket is not closed before line " + line(at) + " goes on otherwise", hint);
        } else if (problem.contains("could not find expected ':'")) {
            syntax(begun, "a ':' is missing behind this key", "write 'key: value'");
        } else if (problem.contains("mapping values are not allowed")) {
            syntax(at, "a ':' may not stand here", "put a text that holds ': ' in quotes, or check the indentation");
        } else if (problem.contains("<block end>")) {
            syntax(at, "this does not continue what stands before it", "check the indentation and the quotes");
        } else {
            findings.error(YamlCodes.SYNTAX, at, plain(context.isEmpty() ? problem : context + ": " + problem));
        }
    }

    private void syntax(Stretch place, String message, String hint) {
        findings.error(YamlCodes.SYNTAX, place, message, hint);
    }

    private static String plain(String message) {
        return LIBRARY_DETAIL.matcher(message.strip()).replaceAll("");
    }

    private int line(Stretch place) {
        return findings.source().position(place.start()).line();
    }

    private Stretch stretch(Optional<Mark> mark) {
        int length = findings.source().length();
        int start = Math.min(base + mark.map(Mark::getIndex).orElse(0), length);
        return new Stretch(start, Math.min(start + 1, length));
    }
}
