package dev.slo.contract.exposition;

import dev.slo.diagnostic.Checked;
import dev.slo.diagnostic.Code;
import dev.slo.diagnostic.Diagnostic;
import dev.slo.diagnostic.Origin;
import dev.slo.diagnostic.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the text formats: Prometheus text 0.0.4 and OpenMetrics 1.0, which ends in {@code # EOF}. It is more patient than
 * Prometheus: a broken line is told and left out, and reading goes on behind it.
 */
public final class ExpositionParser {

    /** What Prometheus would refuse. */
    static final Code SYNTAX = new Code("contract.exposition-syntax");

    private static final String END = "# EOF";
    private static final int MOST_PROBLEMS = 20;
    private static final String WHOLE = "Prometheus refuses the whole exposition because of such a line";
    private static final String CUT_OFF =
            "it was cut off, or put together from several: Prometheus refuses it as a whole";

    private final String source;
    private final List<Series> series = new ArrayList<>();
    private final Map<String, MetricType> types = new HashMap<>();
    private final List<Diagnostic> problems = new ArrayList<>();
    private Optional<Position> firstExemplar = Optional.empty();
    private boolean ended;
    private boolean beyondEnd;

    private ExpositionParser(String source) {
        this.source = source;
    }

    /**
     * Reads an exposition.
     *
     * @param source its name for diagnostics; an address must come without its credentials
     * @return the series that could be read, with an error for each of the first lines that could not; no value when the
     *     text is something else, so that nothing can be said about the service
     */
    public static Checked<Exposition> parse(String source, String text) {
        Optional<Foreign> foreign = Foreign.of(text);
        return foreign.isPresent()
                ? refused(source, foreign.get())
                : new ExpositionParser(source).parse(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private static Checked<Exposition> refused(String source, Foreign foreign) {
        return Checked.failed(List.of(Diagnostic.error(SYNTAX, new Origin.Whole(source), foreign.message())
                .withHint(foreign.hint())));
    }

    private Checked<Exposition> parse(String text) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length && !beyondEnd && problems.size() < MOST_PROBLEMS; i++) {
            line(i + 1, lines[i].endsWith("\r") ? lines[i].substring(0, lines[i].length() - 1) : lines[i]);
        }
        if (!ended && problems.size() < MOST_PROBLEMS) {
            firstExemplar.ifPresent(place -> problem(
                    place, "An exemplar stands here, as in OpenMetrics, but the text does not end in # EOF", CUT_OFF));
        }
        if (series.isEmpty() && problems.isEmpty()) {
            return refused(source, Foreign.EMPTY);
        }
        return series.isEmpty() || problems.size() == MOST_PROBLEMS
                ? Checked.failed(problems)
                : Checked.of(new Exposition(series, types), problems);
    }

    private void line(int number, String line) {
        try {
            read(number, line);
        } catch (LineProblem problem) {
            problem(position(number, line, problem.at()), problem.message(), WHOLE);
        }
    }

    private static Position position(int number, String line, int at) {
        return new Position(number, line.codePointCount(0, Math.min(at, line.length())) + 1);
    }

    private void problem(Position place, String message, String hint) {
        problems.add(Diagnostic.error(SYNTAX, new Origin.Text(source, place, place), message)
                .withHint(hint));
    }

    private void read(int number, String line) throws LineProblem {
        if (line.isBlank()) {
            return;
        }
        if (ended) {
            beyondEnd = true;
            throw new LineProblem(0, "There is text behind # EOF");
        }
        if (line.stripTrailing().equals(END)) {
            ended = true;
        } else if (line.stripLeading().startsWith("#")) {
            comment(line);
        } else {
            SampleLine.Sample sample = SampleLine.read(line);
            series.add(sample.series());
            if (firstExemplar.isEmpty() && sample.exemplarAt() >= 0) {
                firstExemplar = Optional.of(position(number, line, sample.exemplarAt()));
            }
        }
    }

    /** {@code # TYPE name type} is what matters; {@code HELP}, {@code UNIT} and free comments are left alone. */
    private void comment(String line) throws LineProblem {
        LineCursor cursor = new LineCursor(line);
        cursor.skipBlanks();
        cursor.expect('#');
        cursor.skipBlanks();
        if (!cursor.word().equals("TYPE")) {
            return;
        }
        cursor.skipBlanks();
        int from = cursor.at();
        String name = cursor.peek() == '"' ? cursor.quoted() : cursor.name("a metric's name", true);
        cursor.skipBlanks();
        int at = cursor.at();
        String keyword = cursor.word();
        Optional<MetricType> type = MetricType.ofKeyword(keyword);
        if (type.isEmpty()) {
            throw new LineProblem(at, keyword.isEmpty() ? "The type is missing" : "'" + keyword + "' is not a type");
        }
        if (types.putIfAbsent(name, type.get()) != null) {
            throw new LineProblem(from, "The type of '" + name + "' is told twice");
        }
    }
}
