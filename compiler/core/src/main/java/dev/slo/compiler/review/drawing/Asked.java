package dev.slo.compiler.review.drawing;

import dev.slo.compiler.dashboard.PanelQuery;
import dev.slo.compiler.review.asked.Answer;
import dev.slo.compiler.review.asked.Ask;
import dev.slo.compiler.review.asked.Series;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A panel's query with its answer.
 *
 * @param query as the panel has it
 * @param ask what was asked, without variables
 * @param answer what came back
 */
public record Asked(PanelQuery query, Ask ask, Answer answer) {

    private static final Pattern LABEL = Pattern.compile("\\{\\{\\s*([A-Za-z_][A-Za-z0-9_]*)\\s*}}");

    /** The series of the answer; none of an error. */
    public List<Series> series() {
        return answer instanceof Answer.Found found ? found.series() : List.of();
    }

    /** What the legend calls a series: by the query's pattern, or by its labels. */
    String name(Series series) {
        if (query.legend().isEmpty()) {
            return series.labels().entrySet().stream()
                    .map(label -> label.getKey() + "=" + label.getValue())
                    .collect(Collectors.joining(" "));
        }
        return LABEL.matcher(query.legend())
                .replaceAll(label -> Matcher.quoteReplacement(series.labels().getOrDefault(label.group(1), "")));
    }
}
