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
 * Reads the text formats: Prometheus text 0.0.4 and OpenMetrics 1.0, told apart by the {@code # EOF} at the end of the
 * latter. It is more patient than Prometheus: a broken line is told and left out, and reading goes on behind it.
 */
public final class ExpositionParser {

    /** What Prometheus would refuse. */
    static final Code SYNTAX = new Code("contract.exposition-syntax");

    private static final String END = "# EOF";
    private static final int MOST_PROBLEMS = 20;

    private final String source;
    private final boolean openMetrics;
    private final List<Series> series = new ArrayList<>();
    private final Map<String, MetricType> types = new HashMap<>();
    private final List<Diagnostic> problems = new ArrayList<>();
    private boolean ended;

    private ExpositionParser(String source, boolean openMetrics) {
        this.source = source;
        this.openMetrics = openMetrics;
    }

    /**
     * Reads an exposition.
     *
     * @param source its name for diagnostics; an address must come without its credentials
     * @return the series that could be read, with an error for each of the first lines that could not
     */
    public static Checked<Exposition> parse(String source, String text) {
        boolean openMetrics = text.stripTrailing().endsWith(END);
        ExpositionParser parser = new ExpositionParser(source, openMetrics);
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length && parser.problems.size() < MOST_PROBLEMS; i++) {
            parser.line(i + 1, lines[i].endsWith("\r") ? lines[i].substring(0, lines[i].length() - 1) : lines[i]);
        }
        return Checked.of(new Exposition(parser.series, parser.types), parser.problems);
    }

    private void line(int number, String line) {
        try {
            read(line);
        } catch (LineProblem problem) {
            int column = line.codePointCount(0, Math.min(problem.at(), line.length())) + 1;
            Position place = new Position(number, column);
            problems.add(Diagnostic.error(SYNTAX, new Origin.Text(source, place, place), problem.message())
                    .withHint("Prometheus refuses the whole exposition because of such a line"));
        }
    }

    private void read(String line) throws LineProblem {
        if (line.isBlank()) {
            return;
        }
        if (ended) {
            throw new LineProblem(0, "There is text behind # EOF");
        }
        if (line.equals(END)) {
            ended = true;
        } else if (line.stripLeading().startsWith("#")) {
            comment(line);
        } else {
            series.add(SampleLine.read(line, openMetrics));
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
