package dev.slo.compiler.review;

import dev.slo.compiler.dashboard.DrawnPanel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of a panel between two versions of a dashboard.
 *
 * @param kind {@code added}, {@code removed}, {@code changed} or {@code same}
 * @param parts what is different, in words; none for panels that are not changed
 * @param before the panel as it was
 * @param after the panel as it is
 */
public record PanelChange(String kind, List<String> parts, Optional<PanelView> before, Optional<PanelView> after) {

    private static final Map<String, String> PARTS = wordsOfParts();

    private static Map<String, String> wordsOfParts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("title", "title");
        parts.put("description", "description");
        parts.put("type", "kind of panel");
        parts.put("targets", "queries");
        parts.put("transformations", "columns");
        parts.put("fieldConfig", "units, thresholds or colours");
        parts.put("options", "options");
        parts.put("links", "links");
        parts.put("gridPos", "place or size");
        return parts;
    }

    static PanelChange added(PanelView panel) {
        return new PanelChange("added", List.of(), Optional.empty(), Optional.of(panel));
    }

    static PanelChange removed(PanelView panel) {
        return new PanelChange("removed", List.of(), Optional.of(panel), Optional.empty());
    }

    static PanelChange between(PanelView before, PanelView after) {
        List<String> different = different(before.panel(), after.panel());
        return new PanelChange(
                different.isEmpty() ? "same" : "changed", different, Optional.of(before), Optional.of(after));
    }

    private static List<String> different(DrawnPanel before, DrawnPanel after) {
        List<String> different = new ArrayList<>();
        PARTS.forEach((member, words) -> {
            if (!before.json().path(member).equals(after.json().path(member))) {
                different.add(words);
            }
        });
        return List.copyOf(different);
    }
}
