package dev.slo.spec.reading;

import dev.slo.diagnostic.Spelling;
import dev.slo.diagnostic.Visible;
import dev.slo.model.Query;
import dev.slo.model.Ratio;
import dev.slo.model.TimeSpan;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kinds of single values of the format. Numbers are exact, whatever their notation. */
final class Scalars {

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,20}(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,2})?");
    private static final Pattern BARE_PERCENT = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,30})?");

    private Scalars() {}

    /** A length of time. */
    static Optional<TimeSpan> span(Cursor cursor) {
        return cursor.parsed("a duration such as 30d", TimeSpan::parse);
    }

    /** PromQL that is not blank. */
    static Optional<Query> query(Cursor cursor) {
        Optional<String> text = cursor.anyText("a query");
        text.ifPresent(found -> {
            int lead = found.length() - found.stripLeading().length();
            cursor.reading().note(cursor.path(), cursor.tree().site().behind(lead));
        });
        Optional<Query> query = text.map(Query::new);
        return query.filter(found -> found.text().isEmpty()).isPresent()
                ? cursor.refuse(SpecCodes.MISSING_VALUE, cursor.name() + " is blank", Optional.of("write a query"))
                : query;
    }

    /** A decimal number, taken exactly. */
    static Optional<BigDecimal> number(Cursor cursor) {
        return cursor.parsed("a number", Scalars::decimal);
    }

    static BigDecimal decimal(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a decimal number: write it without separators, such as 0.5 or 1000");
        }
        return new BigDecimal(text);
    }

    /** A whole number. */
    static Optional<Integer> wholeNumber(Cursor cursor) {
        return cursor.parsed("a whole number", text -> {
            try {
                return decimal(text).intValueExact();
            } catch (ArithmeticException e) {
                throw new IllegalArgumentException(
                        "'" + text + "' is not a whole number of at most " + Integer.MAX_VALUE, e);
            }
        });
    }

    /** A ratio; a percentage whose sign was forgotten gets a hint. */
    static Optional<Ratio> ratio(Cursor cursor) {
        Optional<Ratio> ratio = cursor.parsed("a percentage such as 99.9%", Ratio::parse);
        String text = cursor.tree() instanceof Tree.Text value ? value.text().strip() : "";
        boolean forgotten = ratio.filter(found -> found.value().compareTo(BigDecimal.ONE) > 0)
                        .isPresent()
                && BARE_PERCENT.matcher(text).matches();
        return forgotten ? cursor.invalid("the ratio " + text + " is above 1", "write " + text + "%") : ratio;
    }

    /** {@code true} or {@code false}; YAML 1.1's other words are refused rather than guessed. */
    static Optional<Boolean> truth(Cursor cursor) {
        Optional<String> word = cursor.scalar("true or false");
        if (word.isEmpty()) {
            return Optional.empty();
        }
        return switch (word.get()) {
            case "true", "True", "TRUE" -> Optional.of(true);
            case "false", "False", "FALSE" -> Optional.of(false);
            default -> cursor.wrongType("true or false");
        };
    }

    /** One of the constants of an enumeration, by its name in lower case. */
    static <E extends Enum<E>> Optional<E> oneOf(Cursor cursor, Class<E> type) {
        E[] constants = type.getEnumConstants();
        List<String> words = Arrays.stream(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
        String expected = alternatives(words);
        Optional<String> given = cursor.scalar(expected);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        String text = given.get();
        int index = words.indexOf(text);
        return index >= 0
                ? Optional.of(constants[index])
                : cursor.refuse(
                        SpecCodes.INVALID_VALUE,
                        cursor.name() + " must be " + expected + ", not " + Visible.quoted(text),
                        Spelling.nearest(text, words).map(word -> "did you mean '" + word + "'?"));
    }

    private static String alternatives(List<String> words) {
        int last = words.size() - 1;
        return String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }
}
