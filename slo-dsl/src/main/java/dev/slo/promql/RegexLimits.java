package dev.slo.promql;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The limits on regular expressions that Go holds and RE2 for Java does not, and tighter ones where its stack or its
 * time would not suffice: a few characters must not fill the memory. Reads only groups, repetitions and escapes; what
 * else is wrong is found when compiling.
 */
final class RegexLimits {

    private static final int MOST_PARTS = 10_000;
    private static final int MOST_BRANCHES = 2_000;
    private static final int MOST_REPETITIONS = 1_000;
    private static final int DEEPEST = 500;
    private static final Pattern REPETITION = Pattern.compile("\\{([0-9]{1,7})(?:,([0-9]{0,7}))?}");

    private final String regex;
    private final Deque<Size> outer = new ArrayDeque<>();
    private Size group = Size.NOTHING;
    private Size atom = Size.NOTHING;

    private RegexLimits(String regex) {
        this.regex = regex;
    }

    /** Which limit an expression breaks, if any. */
    static Optional<String> broken(String regex) {
        return new RegexLimits(regex).scan();
    }

    private Optional<String> scan() {
        if (regex.length() > MOST_PARTS) {
            return Optional.of("it is longer than " + MOST_PARTS + " characters");
        }
        int at = 0;
        Optional<String> broken = Optional.empty();
        while (at < regex.length() && broken.isEmpty()) {
            boolean foreign = regex.charAt(at) == '\\' && at + 1 < regex.length() && regex.charAt(at + 1) > '\u007f';
            at += step(at);
            broken = foreign ? Optional.of("it escapes a character that has no escape") : broken();
        }
        return broken;
    }

    private Optional<String> broken() {
        Size size = group.plus(atom);
        if (size.repetitions() > MOST_REPETITIONS) {
            return Optional.of("it repeats a part more than " + MOST_REPETITIONS + " times");
        }
        if (size.parts() > MOST_PARTS || size.branches() > MOST_BRANCHES) {
            return Optional.of("it is too large once its repetitions are written out");
        }
        boolean deep = outer.size() > DEEPEST;
        return deep ? Optional.of("it is nested more than " + DEEPEST + " levels deep") : Optional.empty();
    }

    /** Reads one part and returns its length. */
    private int step(int at) {
        return switch (regex.charAt(at)) {
            case '(' -> open();
            case ')' -> close();
            case '{' -> repetition(at);
            case '[' -> literal(classLength(at));
            case '\\' -> literal(escapeLength(at));
            case '*', '+', '?' -> repeated(1, true, 1);
            default -> literal(1);
        };
    }

    private int open() {
        outer.push(group.plus(atom));
        group = Size.NOTHING;
        atom = Size.NOTHING;
        return 1;
    }

    private int close() {
        atom = group.plus(atom).times(1, true);
        group = outer.isEmpty() ? Size.NOTHING : outer.pop();
        return 1;
    }

    private int repetition(int at) {
        Matcher matcher = REPETITION.matcher(regex).region(at, regex.length());
        if (!matcher.lookingAt()) {
            return literal(1);
        }
        String most = matcher.group(2);
        int times = Integer.parseInt(most == null || most.isEmpty() ? matcher.group(1) : most);
        return repeated(Math.max(1, times), most != null, matcher.end() - at);
    }

    private int repeated(int times, boolean branching, int length) {
        atom = atom.times(times, branching);
        return length;
    }

    private int literal(int length) {
        group = group.plus(atom);
        atom = new Size(length, 0, 1);
        return length;
    }

    /** A bracket directly behind the opening one is a member of the class. */
    private int classLength(int at) {
        int end = regex.startsWith("[^", at) ? at + 2 : at + 1;
        end += regex.startsWith("]", end) ? 1 : 0;
        while (end < regex.length() && regex.charAt(end) != ']') {
            int named = regex.startsWith("[:", end) ? regex.indexOf(":]", end) : -1;
            if (named > 0) {
                end = named + 2;
            } else {
                end += regex.charAt(end) == '\\' ? 2 : 1;
            }
        }
        return end + 1 - at;
    }

    private int escapeLength(int at) {
        if (!regex.startsWith("\\Q", at)) {
            return 2;
        }
        int end = regex.indexOf("\\E", at + 2);
        return end < 0 ? regex.length() - at : end + 2 - at;
    }

    /**
     * How large a part of an expression is once its repetitions are written out.
     *
     * @param parts characters and classes
     * @param branches places where matching can go two ways
     * @param repetitions how often the part inside that is repeated most stands there
     */
    private record Size(long parts, long branches, long repetitions) {

        private static final Size NOTHING = new Size(0, 0, 1);

        private Size plus(Size other) {
            return new Size(parts + other.parts, branches + other.branches, Math.max(repetitions, other.repetitions));
        }

        private Size times(int times, boolean branching) {
            return new Size(parts * times, (branches + (branching ? 1 : 0)) * times, repetitions * times);
        }
    }
}
