package dev.slo.sample.demo.config;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** YAML as a tree, without anchors and tags: all that configurations need. */
public final class YamlText {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .disable(YAMLWriteFeature.SPLIT_LINES)
            .build();

    private YamlText() {}

    /** Reads a mapping. */
    public static ObjectNode read(String text) {
        JsonNode tree = YAML.readTree(text);
        if (tree instanceof ObjectNode object) {
            return object;
        }
        throw new IllegalArgumentException("the configuration is not a mapping");
    }

    /** Writes it without a marker at its start. */
    public static String write(JsonNode tree) {
        return YAML.writeValueAsString(tree);
    }
}
