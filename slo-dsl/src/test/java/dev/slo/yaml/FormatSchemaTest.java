package dev.slo.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.spec.reading.Section;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema is about the format that is read. */
class FormatSchemaTest {

    private static final JsonNode SCHEMA = new JsonMapper().readTree(FormatSchema.text());

    @ParameterizedTest
    @EnumSource(Section.class)
    void everySectionHasTheKeysOfTheFrontEndInItsOrder(Section section) {
        assertThat(keys(mapping(section))).isEqualTo(section.keys());
    }

    @Test
    void everyMappingOfTheSchemaIsASection() {
        List<List<String>> known =
                Stream.of(Section.values()).map(Section::keys).toList();

        assertThat(mappings(SCHEMA).map(FormatSchemaTest::keys))
                .hasSizeGreaterThan(15)
                .allMatch(known::contains);
    }

    @ParameterizedTest
    @EnumSource(Section.class)
    void everyKeyHasATitleAndADescription(Section section) {
        assertThat(mapping(section).get("properties").values())
                .allMatch(key -> !key.path("title").asString("").isBlank())
                .allMatch(key -> key.path("description").asString("").endsWith("."));
    }

    private static List<String> keys(JsonNode mapping) {
        return List.copyOf(mapping.get("properties").propertyNames());
    }

    private static Stream<JsonNode> mappings(JsonNode schema) {
        Stream<JsonNode> below = schema.values().stream().flatMap(FormatSchemaTest::mappings);
        boolean isMapping = schema.path("type").asString("").equals("object") && schema.has("properties");
        return isMapping ? Stream.concat(Stream.of(schema), below) : below;
    }

    private static JsonNode mapping(Section section) {
        return switch (section) {
            case DOCUMENT -> SCHEMA;
            case OWNER -> below(SCHEMA, "owner");
            case LINK -> below(SCHEMA, "links");
            case RED -> below(SCHEMA, "red");
            case DEFAULTS -> below(SCHEMA, "defaults");
            case SLO -> below(SCHEMA, "slos");
            case WINDOW -> below(mapping(Section.SLO), "window");
            case SLI -> below(mapping(Section.SLO), "sli");
            case EVENTS -> below(mapping(Section.SLI), "events");
            case LATENCY -> below(mapping(Section.SLI), "latency");
            case TIMESLICES -> below(mapping(Section.SLI), "timeslices");
            case ALERTING -> below(mapping(Section.SLO), "alerting");
            case CHANNEL -> below(mapping(Section.ALERTING), "page");
            case TIER -> below(mapping(Section.ALERTING), "tiers");
            case SUPPRESSION -> below(mapping(Section.SLO), "suppress");
        };
    }

    /** The mapping that a key holds: as its value, as one of its forms, or as the entries of its list. */
    private static JsonNode below(JsonNode mapping, String key) {
        return mappings(mapping.path("properties").path(key)).findFirst().orElseThrow();
    }
}
