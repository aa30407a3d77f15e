package dev.slo.contract.exposition;

import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one sample: a name, labels, a value, perhaps a time stamp, perhaps an exemplar. */
final class SampleLine {

    private static final Pattern NUMBER = Pattern.compile(
            "[+-]?([0-9]++\\.?[0-9]*+|\\.[0-9]++)([eE][+-]?[0-9]++)?|[+-]?0[xX][0-9a-fA-F.]++[pP][+-]?[0-9]++");

    private static final int NONE = -1;

    private final LineCursor cursor;
    private final SortedMap<String, String> labels = new TreeMap<>();
    private @Nullable String name;
    private int exemplarAt = NONE;

    private SampleLine(LineCursor cursor) {
        this.cursor = cursor;
    }

    /** Reads a line; whether its format has exemplars is for the caller to say. */
    static Sample read(String line) throws LineProblem {
        return new SampleLine(new LineCursor(line)).sample();
    }

    /**
     * What a line says.
     *
     * @param exemplarAt index of the {@code #} in front of the exemplar; negative without one
     */
    record Sample(Series series, int exemplarAt) {}

    private Sample sample() throws LineProblem {
        cursor.skipBlanks();
        if (cursor.peek() != '{') {
            name = cursor.name("a metric's name", true);
            cursor.skipBlanks();
        }
        if (cursor.accept('{')) {
            braces();
        }
        String metric = name;
        if (metric == null) {
            throw new LineProblem(cursor.at(), "The sample has no metric name");
        }
        cursor.skipBlanks();
        double value = number("The value");
        cursor.skipBlanks();
        if (!cursor.atEnd() && cursor.peek() != '#') {
            number("The time stamp");
            cursor.skipBlanks();
        }
        exemplar();
        return new Sample(new Series(metric, labels, value), exemplarAt);
    }

    private void braces() throws LineProblem {
        cursor.skipBlanks();
        while (!cursor.accept('}')) {
            label();
            cursor.skipBlanks();
            if (cursor.accept(',')) {
                cursor.skipBlanks();
            } else if (cursor.peek() != '}') {
                throw cursor.unexpected("',' or '}'");
            }
        }
    }

    /** {@code name="value"}; or, from Prometheus 3 on, a metric's or a label's name in quotes. */
    private void label() throws LineProblem {
        int from = cursor.at();
        boolean quoted = cursor.peek() == '"';
        String label = quoted ? cursor.quoted() : cursor.name("a label", false);
        cursor.skipBlanks();
        if (quoted && cursor.peek() != '=' && name == null) {
            name = label;
            return;
        }
        cursor.expect('=');
        cursor.skipBlanks();
        String value = cursor.quoted();
        if (labels.put(label, value) != null) {
            throw new LineProblem(from, "The label '" + label + "' stands here twice");
        }
    }

    private double number(String what) throws LineProblem {
        int from = cursor.at();
        String text = cursor.word();
        String lower = text.toLowerCase(Locale.ROOT);
        return switch (lower.startsWith("+") ? lower.substring(1) : lower) {
            case "nan" -> Double.NaN;
            case "inf", "infinity" -> Double.POSITIVE_INFINITY;
            case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
            default -> finite(text, from, what);
        };
    }

    private static double finite(String text, int from, String what) throws LineProblem {
        String problem = text.isEmpty() ? what + " is missing" : "'" + text + "' is not a number";
        if (!NUMBER.matcher(text).matches()) {
            throw new LineProblem(from, problem);
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new LineProblem(from, problem);
        }
    }

    /** An exemplar is checked and forgotten: it says nothing about the series. */
    private void exemplar() throws LineProblem {
        if (cursor.atEnd()) {
            return;
        }
        exemplarAt = cursor.at();
        if (!cursor.accept('#')) {
            throw cursor.unexpected("the end of the line");
        }
        cursor.skipBlanks();
        cursor.expect('{');
        SampleLine own = new SampleLine(cursor);
        own.braces();
        cursor.skipBlanks();
        number("The exemplar's value");
        cursor.skipBlanks();
        if (!cursor.atEnd()) {
            number("The exemplar's time stamp");
            cursor.skipBlanks();
        }
        if (!cursor.atEnd()) {
            throw cursor.unexpected("the end of the line");
        }
    }
}
