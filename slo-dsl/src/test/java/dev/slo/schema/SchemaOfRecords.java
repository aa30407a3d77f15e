package dev.slo.schema;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.generator.TypeScope;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import com.github.victools.jsonschema.module.jackson.JacksonSchemaModule;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the JSON Schema of the format from the records of this package. Draft 7, which every editor knows, and without
 * references, beside which draft 7 ignores descriptions.
 */
final class SchemaOfRecords {

    /** The objective may stand in the defaults, and then an SLO needs none. */
    private static final String OBJECTIVE_SOMEWHERE = """
            {"if": {"required": ["defaults"], "properties": {"defaults": {"required": ["objective"]}}},
             "else": {"properties": {"slos": {"items": {"required": ["objective"]}}}}}""";

    private static final List<String> SHARED = List.of("title", "description", "markdownDescription");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private SchemaOfRecords() {}

    /** The schema's text, the same at every call. */
    static String generate() {
        ObjectNode schema = new SchemaGenerator(config().build()).generateSchema(DocumentFormat.class);
        schema.setAll((ObjectNode) JSON.readTree(OBJECTIVE_SOMEWHERE));
        hoist(schema);
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return JSON.writer()
                        .with(new DefaultPrettyPrinter().withObjectIndenter(lines))
                        .writeValueAsString(schema) + "\n";
    }

    /** Puts what all forms of a value say of it beside the forms, where editors look for it. */
    private static void hoist(JsonNode schema) {
        if (schema instanceof ObjectNode node && node.get("anyOf") instanceof ArrayNode forms) {
            for (String name : SHARED) {
                JsonNode said = forms.path(0).path(name);
                if (said.isString() && forms.valueStream().allMatch(form -> said.equals(form.path(name)))) {
                    node.set(name, said);
                    forms.forEach(form -> ((ObjectNode) form).remove(name));
                }
            }
        }
        schema.forEach(SchemaOfRecords::hoist);
    }

    private static SchemaGeneratorConfigBuilder config() {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        SchemaVersion.DRAFT_7, OptionPreset.PLAIN_JSON)
                .with(new JacksonSchemaModule(JacksonOption.RESPECT_JSONPROPERTY_REQUIRED))
                .with(Option.INLINE_ALL_SCHEMAS, Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT);
        config.forTypesInGeneral()
                .withPropertySorter((unused, unusedOther) -> 0)
                .withSubtypeResolver((type, context) -> Optional.ofNullable(
                                type.getErasedType().getPermittedSubclasses())
                        .map(kinds -> Arrays.stream(kinds)
                                .map(context.getTypeContext()::resolve)
                                .toList())
                        .orElse(null))
                .withCustomDefinitionProvider((type, context) -> Scalar.schemaOf(type.getErasedType())
                        .map(CustomDefinition::new)
                        .orElse(null))
                .withTypeAttributeOverride((node, type, context) -> choose(node, type));
        config.forFields()
                .withTitleResolver(
                        field -> of(field, Shown.class).map(Shown::title).orElse(null))
                .withDescriptionResolver(field -> of(field, JsonPropertyDescription.class)
                        .map(JsonPropertyDescription::value)
                        .orElse(null))
                .withDefaultResolver(field -> of(field, JsonProperty.class)
                        .map(JsonProperty::defaultValue)
                        .filter(value -> !value.isEmpty())
                        .map(SchemaOfRecords::value)
                        .filter(value -> fits(value, field))
                        .orElse(null))
                .withInstanceAttributeOverride((node, field, context) -> show(node, field));
        return config;
    }

    private static void choose(ObjectNode node, TypeScope type) {
        KeySets sets = type.getType().getErasedType().getAnnotation(KeySets.class);
        if (sets != null) {
            ArrayNode choices = node.putArray("oneOf");
            for (String set : sets.value()) {
                Arrays.stream(set.split(" ")).forEach(choices.addObject().putArray("required")::add);
            }
        }
    }

    private static void show(ObjectNode node, FieldScope field) {
        of(field, JsonPropertyDescription.class)
                .map(JsonPropertyDescription::value)
                .filter(text -> text.contains("`"))
                .ifPresent(
                        text -> node.put("description", text.replace("`", "")).put("markdownDescription", text));
        of(field, Shown.class).stream()
                .flatMap(shown -> Arrays.stream(shown.examples()))
                .map(SchemaOfRecords::value)
                .filter(value -> fits(value, field))
                .forEach(value -> node.withArray("examples").add(value));
    }

    /** Whether a value can be one of a key, which may hold a single value or a mapping: both are shown alike. */
    private static boolean fits(JsonNode value, FieldScope field) {
        boolean isMapping = field.getType().isInstanceOf(Record.class)
                && Scalar.schemaOf(field.getType().getErasedType()).isEmpty();
        return !isMapping || value.isObject();
    }

    /** An annotation of a key, which may stand at the key of the same name elsewhere. */
    private static <A extends Annotation> Optional<A> of(FieldScope field, Class<A> type) {
        if (field.isFakeContainerItemScope()) {
            return Optional.empty();
        }
        KeysOf elsewhere = field.getDeclaringType().getErasedType().getAnnotation(KeysOf.class);
        if (elsewhere == null) {
            return Optional.ofNullable(field.getAnnotation(type));
        }
        try {
            return Optional.ofNullable(
                    elsewhere.value().getDeclaredField(field.getDeclaredName()).getAnnotation(type));
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(elsewhere.value() + " does not describe " + field.getDeclaredName(), e);
        }
    }

    /** What a text says as JSON, else the text. */
    private static JsonNode value(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            return JSON.getNodeFactory().stringNode(text);
        }
    }
}
