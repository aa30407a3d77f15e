package dev.slo.promql;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;
import java.util.function.Predicate;

/** Regular expressions as Prometheus reads them: RE2 syntax, anchored at both ends. */
public final class Regexes {

    private Regexes() {}

    /** What is wrong with an expression, with the place inside of it; empty when RE2 takes it. */
    public static Optional<Parsed.Problem> problem(String regex) {
        Optional<String> limit = RegexLimits.broken(regex);
        if (limit.isPresent()) {
            return Optional.of(problem(regex, regex, limit.get()));
        }
        try {
            Pattern.compile(regex);
            anchored(regex);
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.of(problem(regex, e.getPattern(), e.getDescription()));
        }
    }

    /** Whether a valid expression matches all of the text. */
    public static boolean matches(String regex, String text) {
        return anchored(regex).matches(text);
    }

    /** The same for many texts: the expression is read once. */
    public static Predicate<String> matching(String regex) {
        return anchored(regex)::matches;
    }

    private static Pattern anchored(String regex) {
        return Pattern.compile("^(?:" + regex + ")$");
    }

    private static Parsed.Problem problem(String regex, String part, String description) {
        int from = Math.max(0, regex.indexOf(part));
        int to = regex.contains(part) ? from + part.length() : regex.length();
        return new Parsed.Problem(new Span(from, to), "RE2 refuses this regular expression: " + description);
    }
}
