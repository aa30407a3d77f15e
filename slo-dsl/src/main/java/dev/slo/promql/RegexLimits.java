package dev.slo.promql;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The limits on regular expressions that Go holds and RE2 for Java does not: without them a few characters could fill
 * the memory or overflow the stack. Reads only groups and repetitions; what else is wrong is found when compiling.
 */
final class RegexLimits {

    private static final int DEEPEST = 500;
    private static final int MOST_REPETITIONS = 1_000;
    private static final Pattern REPETITION = Pattern.compile("\\{([0-9]{1,7})(?:,([0-9]{0,7}))?}");
    private static final Pattern CLASS =
            Pattern.compile("\\[\\^?]?(?:\\[:[^:\\]]*:]|\\\\.|[^]\\\\])*+]", Pattern.DOTALL);

    private final String regex;
    private final Deque<Integer> outer = new ArrayDeque<>();
    private int group = 1;
    private int atom = 1;

    private RegexLimits(String regex) {
        this.regex = regex;
    }

    /** Which limit an expression breaks, if any. */
    static Optional<String> broken(String regex) {
        return new RegexLimits(regex).scan();
    }

    private Optional<String> scan() {
        int at = 0;
        while (at < regex.length()) {
            int length = step(at);
            if (atom > MOST_REPETITIONS) {
                return Optional.of("it repeats a part more than " + MOST_REPETITIONS + " times");
            }
            if (outer.size() > DEEPEST) {
                return Optional.of("it is nested more than " + DEEPEST + " levels deep");
            }
            at += length;
        }
        return Optional.empty();
    }

    /** Reads one part and returns its length. */
    private int step(int at) {
        return switch (regex.charAt(at)) {
            case '(' -> open();
            case ')' -> close();
            case '{' -> repetition(at);
            case '[' -> literal(classLength(at));
            case '\\' -> literal(escapeLength(at));
            case '*', '+', '?' -> 1;
            default -> literal(1);
        };
    }

    private int open() {
        outer.push(group);
        group = 1;
        return literal(1);
    }

    /** A group repeats its parts as often as the one that is repeated most. */
    private int close() {
        atom = Math.max(group, atom);
        if (!outer.isEmpty()) {
            group = Math.max(outer.pop(), atom);
        }
        return 1;
    }

    private int repetition(int at) {
        Matcher matcher = REPETITION.matcher(regex).region(at, regex.length());
        if (!matcher.lookingAt()) {
            return literal(1);
        }
        String most = matcher.group(2);
        int times = Integer.parseInt(most == null || most.isEmpty() ? matcher.group(1) : most);
        atom = (int) Math.min((long) atom * Math.max(1, times), Integer.MAX_VALUE);
        group = Math.max(group, atom);
        return matcher.end() - at;
    }

    private int literal(int length) {
        atom = 1;
        return length;
    }

    private int classLength(int at) {
        Matcher matcher = CLASS.matcher(regex).region(at, regex.length());
        return matcher.lookingAt() ? matcher.end() - at : 1;
    }

    private int escapeLength(int at) {
        if (!regex.startsWith("\\Q", at)) {
            return 2;
        }
        int end = regex.indexOf("\\E", at + 2);
        return end < 0 ? regex.length() - at : end + 2 - at;
    }
}
