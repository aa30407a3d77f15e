package dev.slo.compiler.emit.promtool;

import com.github.curiousoddman.rgxgen.RgxGen;
import com.github.curiousoddman.rgxgen.parsing.dflt.RgxGenParseException;
import dev.slo.promql.Expr;
import dev.slo.promql.Regexes;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds values for a label: natural ones first, generated ones from regular expressions last. */
final class LabelValues {

    private static final Map<String, List<String>> NATURAL = Map.ofEntries(
            Map.entry("status", List.of("200", "500")),
            Map.entry("code", List.of("200", "500")),
            Map.entry("status_code", List.of("200", "500")),
            Map.entry("method", List.of("GET", "POST")),
            Map.entry("path", List.of("/a", "/b")),
            Map.entry("route", List.of("/a", "/b")),
            Map.entry("uri", List.of("/a", "/b")),
            Map.entry("handler", List.of("/a", "/b")),
            Map.entry("result", List.of("success", "error")),
            Map.entry("outcome", List.of("success", "error")));
    private static final List<String> ANY =
            List.of("a", "b", "200", "500", "success", "error", "ok", "failed", "true", "false", "GET", "/a", "1", "");
    private static final int GENERATED = 8;
    private static final int LONGEST = 64;

    private LabelValues() {}

    /**
     * What a label's value must be like.
     *
     * @param matcher a matcher of the label
     * @param holds whether the value must match it, or must not
     */
    record Condition(Expr.Matcher matcher, boolean holds) {

        Predicate<String> test() {
            return holds ? accepted(matcher) : accepted(matcher).negate();
        }
    }

    /** Whether a matcher accepts a value; a label that is not there has the empty one. */
    static boolean matches(Expr.Matcher matcher, String value) {
        return accepted(matcher).test(value);
    }

    private static Predicate<String> accepted(Expr.Matcher matcher) {
        return switch (matcher.op()) {
            case EQUAL -> matcher.value()::equals;
            case NOT_EQUAL -> Predicate.not(matcher.value()::equals);
            case REGEX -> Regexes.matching(matcher.value());
            case NOT_REGEX -> Regexes.matching(matcher.value()).negate();
        };
    }

    /** Values that meet all conditions, the most natural first, each once; none where none was found. */
    static Stream<String> of(String label, List<Condition> conditions) {
        Stream<String> spelt = conditions.stream().map(Condition::matcher).flatMap(LabelValues::spelt);
        Stream<String> natural = Stream.concat(NATURAL.getOrDefault(label, List.of()).stream(), ANY.stream());
        Predicate<String> all = conditions.stream().map(Condition::test).reduce(value -> true, Predicate::and);
        return Stream.concat(natural(conditions, natural), spelt).filter(all).distinct();
    }

    /** The empty value means that the label is missing: the last resort. */
    private static Stream<String> natural(List<Condition> conditions, Stream<String> values) {
        boolean free = conditions.stream().noneMatch(Condition::holds);
        return free ? values : values.filter(value -> !value.isEmpty());
    }

    private static Stream<String> spelt(Expr.Matcher matcher) {
        if (!matcher.op().isRegex()) {
            return Stream.of(matcher.value());
        }
        String regex = matcher.value();
        String plain = regex.replaceAll("\\([^()]*\\)[?*]", "")
                .replace(".*", "")
                .replace(".+", "a")
                .replace("\\", "");
        return Stream.concat(Stream.concat(Stream.of(plain), Stream.of(plain.split("\\|", -1))), generated(regex));
    }

    private static Stream<String> generated(String regex) {
        try {
            RgxGen generator = RgxGen.parse(regex);
            return Stream.iterate(0, seed -> seed + 1)
                    .limit(GENERATED)
                    .map(seed -> generator.generate(new Random(seed)))
                    .filter(value -> value.length() <= LONGEST);
        } catch (RgxGenParseException e) {
            return Stream.empty();
        }
    }
}
