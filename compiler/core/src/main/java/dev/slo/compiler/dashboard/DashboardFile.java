package dev.slo.compiler.dashboard;

import dev.slo.model.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A dashboard as its JSON file describes it.
 *
 * @param uid its address within Grafana
 * @param title in lists and on top
 * @param description what question it answers; may be empty
 * @param range how far back it looks when it is opened
 * @param variables what each variable stands for unless the reader chooses: the regular expression for all values, or
 *     the current one; by name
 * @param annotations queries of Prometheus that mark moments on the time axis
 * @param panels in the order of the file, those of folded rows included
 */
public record DashboardFile(
        String uid,
        String title,
        String description,
        TimeSpan range,
        Map<String, String> variables,
        List<String> annotations,
        List<DrawnPanel> panels) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TimeSpan DEFAULT_RANGE = TimeSpan.ofHours(6);
    private static final String ALL = "$__all";

    /** Copies the collections. */
    public DashboardFile {
        variables = Map.copyOf(variables);
        annotations = List.copyOf(annotations);
        panels = List.copyOf(panels);
    }

    /**
     * Reads a file's text.
     *
     * @throws IllegalArgumentException when it is not JSON, or no dashboard in the classic model
     */
    public static DashboardFile read(String json) {
        JsonNode root = parsed(json);
        if (!root.path("panels").isArray()) {
            throw new IllegalArgumentException("not a dashboard: it has no list of panels");
        }
        return new DashboardFile(
                root.path("uid").asString(""),
                root.path("title").asString(""),
                root.path("description").asString(""),
                range(root.path("time").path("from").asString("")),
                variables(root.path("templating").path("list")),
                annotations(root.path("annotations").path("list")),
                new Unfolding().panels(root.path("panels")));
    }

    /** The same, opened over another range. */
    public DashboardFile over(TimeSpan other) {
        return new DashboardFile(uid, title, description, other, variables, annotations, panels);
    }

    /** Six hours, Grafana's own choice, unless the dashboard says something like {@code now-24h}. */
    private static TimeSpan range(String from) {
        return from.matches("now-[0-9]{1,6}[smhdw]") ? TimeSpan.parse(from.substring("now-".length())) : DEFAULT_RANGE;
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static Map<String, String> variables(JsonNode list) {
        Map<String, String> variables = new TreeMap<>();
        for (JsonNode variable : list) {
            if (!variable.path("type").asString("").equals("datasource")) {
                variables.put(variable.path("name").asString(""), value(variable));
            }
        }
        return variables;
    }

    private static String value(JsonNode variable) {
        JsonNode current = variable.path("current").path("value");
        List<String> chosen = new ArrayList<>();
        if (current.isArray()) {
            current.forEach(value -> chosen.add(value.asString("")));
        } else {
            chosen.add(current.asString(""));
        }
        return chosen.contains(ALL) ? variable.path("allValue").asString(".*") : String.join("|", chosen);
    }

    private static List<String> annotations(JsonNode list) {
        List<String> queries = new ArrayList<>();
        for (JsonNode annotation : list) {
            if (annotation.path("datasource").path("type").asString("").equals("prometheus")) {
                queries.add(annotation.path("expr").asString(""));
            }
        }
        return queries;
    }
}
