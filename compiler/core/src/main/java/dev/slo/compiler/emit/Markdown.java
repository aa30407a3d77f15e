package dev.slo.compiler.emit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes users' text into Markdown, as CommonMark and GitHub read it, so that it shows as it was written. */
public final class Markdown {

    private static final String SPECIAL = "\\`*_[]<>|~&$";
    private static final Pattern NUMBERED = Pattern.compile("[0-9]{1,9}(?=[.)]( |$))");
    private static final Pattern BLOCK_START = Pattern.compile("(#{1,6}|[-+])( |$)|[-=]+$");
    private static final Pattern WHITE = Pattern.compile("[\\s\\p{Zs}\\p{Cntrl}]+");
    private static final int SHORTEST_FENCE = 3;

    private Markdown() {}

    /** Text in a line: without breaks, and with everything escaped that would be markup or start a block. */
    public static String text(String text) {
        String line = WHITE.matcher(text).replaceAll(" ").strip();
        StringBuilder safe = new StringBuilder();
        line.chars().forEach(c -> {
            if (SPECIAL.indexOf(c) >= 0) {
                safe.append('\\');
            }
            safe.append((char) c);
        });
        Matcher number = NUMBERED.matcher(safe);
        if (number.lookingAt()) {
            safe.insert(number.end(), '\\');
        } else if (BLOCK_START.matcher(safe).lookingAt()) {
            safe.insert(0, '\\');
        }
        return safe.toString();
    }

    /** Text in a code span; a bar would end the cell of a table, in which backticks do not protect it. */
    public static String code(String text) {
        String line = WHITE.matcher(text).replaceAll(" ").strip();
        if (line.isEmpty()) {
            return "";
        }
        String ticks = "`".repeat(longestRun(line) + 1);
        String padding = line.startsWith("`") || line.endsWith("`") ? " " : "";
        return ticks + padding + line.replace("|", "\\|") + padding + ticks;
    }

    /** Lines as a block of code. */
    public static String fence(String language, String text) {
        String ticks = "`".repeat(Math.max(SHORTEST_FENCE, longestRun(text) + 1));
        return ticks + language + "\n" + text.stripTrailing() + "\n" + ticks;
    }

    /** A link; an address that an alert fills in later is shown and not linked. */
    public static String link(String title, String url) {
        if (!url.matches("(?i)https?://.*") || url.contains("{{")) {
            return text(title) + ": " + code(url);
        }
        return "[" + text(title) + "](<"
                + url.replace("\\", "%5C").replace("<", "%3C").replace(">", "%3E") + ">)";
    }

    private static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
