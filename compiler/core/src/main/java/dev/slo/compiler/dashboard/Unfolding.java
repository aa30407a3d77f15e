package dev.slo.compiler.dashboard;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Lays out the panels of a dashboard as Grafana does once every folded row has been opened. */
final class Unfolding {

    private final List<DrawnPanel> panels = new ArrayList<>();
    private String row = "";
    private int shift;

    List<DrawnPanel> panels(JsonNode list) {
        for (JsonNode panel : list) {
            boolean heading = panel.path("type").asString("").equals("row");
            if (heading) {
                row = panel.path("title").asString("");
            }
            panels.add(drawn(panel, shift));
            if (heading) {
                unfold(panel);
            }
        }
        return panels;
    }

    /** The panels below move down by as much as the unfolded ones need. */
    private void unfold(JsonNode heading) {
        JsonNode folded = heading.path("panels");
        if (folded.isEmpty()) {
            return;
        }
        int top = heading.path("gridPos").path("y").asInt(0) + 1;
        int first = Integer.MAX_VALUE;
        int last = 0;
        for (JsonNode panel : folded) {
            JsonNode place = panel.path("gridPos");
            first = Math.min(first, place.path("y").asInt(0));
            last = Math.max(last, place.path("y").asInt(0) + place.path("h").asInt(0));
        }
        for (JsonNode panel : folded) {
            panels.add(drawn(panel, shift + top - first));
        }
        shift += last - first;
    }

    private DrawnPanel drawn(JsonNode panel, int down) {
        JsonNode place = panel.path("gridPos");
        return new DrawnPanel(
                panel.path("id").asInt(0),
                row,
                panel.path("title").asString(""),
                panel.path("description").asString(""),
                panel.path("type").asString(""),
                place.path("x").asInt(0),
                place.path("y").asInt(0) + down,
                place.path("w").asInt(0),
                place.path("h").asInt(0),
                queries(panel),
                panel);
    }

    private static List<PanelQuery> queries(JsonNode panel) {
        List<PanelQuery> queries = new ArrayList<>();
        for (JsonNode target : panel.path("targets")) {
            String text = target.path("expr").asString(target.path("query").asString(""));
            queries.add(new PanelQuery(
                    target.path("refId").asString(""),
                    target.path("datasource").path("type").asString(""),
                    text,
                    target.path("legendFormat").asString(""),
                    target.path("instant").asBoolean(false),
                    target.path("format").asString("time_series")));
        }
        return queries;
    }
}
