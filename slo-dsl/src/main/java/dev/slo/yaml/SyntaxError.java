package dev.slo.yaml;

import dev.slo.diagnostic.Code;
import dev.slo.yaml.Node.Stretch;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says in the user's words what the YAML library refuses, and where: at what was begun wrongly, if that is known. */
final class SyntaxError {

    private static final List<Wording> WORDINGS = List.of(
            new Wording(YamlCodes.TAB, ".*\\(TAB\\).*", false, "a tab may not indent YAML", "indent with spaces"),
            here(
                    ".*found character '(.+?)' that cannot start any token.*",
                    "a text may not start with $1",
                    "put it in quotes"),
            here(
                    ".*found unknown escape character (.).*",
                    "the escape \\$1 is not known",
                    "write \\\\ for a backslash, or use single quotes"),
            here(
                    ".*expected the node content, but found '(.+)'",
                    "a value is missing before '$1'",
                    "write it, or put the text in quotes"),
            here(
                    ".*expected escape sequence of (\\d) hexadecimal numbers.*",
                    "this escape needs $1 hexadecimal digits",
                    "write \\\\ for a backslash, or use single quotes"),
            begun(".*quoted scalar: .*", "this quote is not closed", "close it, or double it inside"),
            begun(
                    ".*block scalar: .*",
                    "this starts a block of text, and something else follows",
                    "put a text that starts with > or | in quotes"),
            begun(
                    ".*flow (?:mapping|sequence): .*",
                    "this bracket is not closed, or a comma is missing behind it",
                    "close it, or put a text that starts with { or [ in quotes"),
            begun(".*could not find expected ':'.*", "a ':' is missing behind this key", "write 'key: value'"),
            here(
                    ".*mapping values are not allowed.*",
                    "a ':' may not stand here",
                    "put a text that holds ': ' in quotes, or check the indentation"),
            here(
                    ".*<block end>.*",
                    "this does not continue what stands before it",
                    "check the indentation and the quotes"));

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

    /**
     * What to say instead of the library's words.
     *
     * @param pattern matches the library's context and problem
     * @param begun whether the place is where the context began
     * @param message may refer to the pattern's group as {@code $1}
     */
    private record Wording(Code code, Pattern pattern, boolean begun, String message, String hint) {
        Wording(Code code, String pattern, boolean begun, String message, String hint) {
            this(code, Pattern.compile(pattern, Pattern.DOTALL), begun, message, hint);
        }
    }

    private static Wording here(String pattern, String message, String hint) {
        return new Wording(YamlCodes.SYNTAX, pattern, false, message, hint);
    }

    private static Wording begun(String pattern, String message, String hint) {
        return new Wording(YamlCodes.SYNTAX, pattern, true, message, hint);
    }

    void report(MarkedYamlEngineException error) {
        String words = Optional.ofNullable(error.getContext())
                        .map(context -> context + ": ")
                        .orElse("")
                + Optional.ofNullable(error.getProblem()).orElse("");
        Stretch here = stretch(error.getProblemMark());
        Stretch begun = stretch(error.getContextMark().or(error::getProblemMark));
        for (Wording wording : WORDINGS) {
            Matcher match = wording.pattern().matcher(words);
            if (match.matches()) {
                String group = match.groupCount() > 0 ? match.group(1) : "";
                String message = wording.message().replace("$1", group);
                findings.error(wording.code(), wording.begun() ? begun : here, message, wording.hint());
                return;
            }
        }
        findings.error(YamlCodes.SYNTAX, here, words);
    }

    private Stretch stretch(Optional<Mark> mark) {
        int length = findings.source().length();
        int start = Math.min(base + mark.map(Mark::getIndex).orElse(0), length);
        return new Stretch(start, Math.min(start + 1, length));
    }
}
