package dev.slo.compiler.emit.grafana.dashboard;

import java.util.List;
import java.util.Map;

/**
 * A word that is shown in place of a value.
 *
 * @param value the value
 * @param word the word
 * @param colour its colour
 */
public record ValueName(int value, String word, Colour colour) {

    static List<Map<String, Object>> trees(List<ValueName> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        Node options = new Node();
        for (ValueName name : names) {
            options.put(
                    Integer.toString(name.value),
                    new Node().put("text", name.word).put("color", name.colour.hex()));
        }
        return List.of(new Node().put("type", "value").put("options", options).tree());
    }
}
