package dev.slo.compiler.emit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class JsonTextTest {

    private static final Map<String, Object> TREE = tree();

    private static Map<String, Object> tree() {
        Map<String, Object> step = new LinkedHashMap<>();
        step.put("value", null);
        step.put("text", "a \"b\"");
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("steps", List.of(step, Map.of("value", new BigDecimal("0.50"))));
        tree.put("names", List.of("a", "b"));
        tree.put("none", new ArrayList<>());
        tree.put("on", true);
        return tree;
    }

    @Test
    void denseTextHasListsAndObjectsOfScalarsOnOneLine() {
        assertThat(JsonText.dense(TREE)).isEqualTo("""
                {
                  "steps": [
                    {"value":null,"text":"a \\"b\\""},
                    {"value":0.50}
                  ],
                  "names": ["a","b"],
                  "none": [],
                  "on": true
                }
                """);
    }

    @Test
    void bothTextsMeanTheSame() {
        JsonMapper json = new JsonMapper();

        assertThat(json.readTree(JsonText.dense(TREE))).isEqualTo(json.readTree(JsonText.of(TREE)));
    }
}
