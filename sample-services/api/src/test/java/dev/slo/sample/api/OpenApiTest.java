package dev.slo.sample.api;

import static dev.slo.sample.api.RunningApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@TestInstance(Lifecycle.PER_CLASS)
class OpenApiTest {

    private static final Pattern SERIES =
            Pattern.compile("http_requests_total\\{method=\"(.*)\",path=\"(/.*)\",status=\"(.*)\"}");

    private final QueueServer queue = QueueServer.start();
    private final RunningApi api = RunningApi.start(queue, Map.of());
    private final SortedSet<String> routes = routes();
    private final JsonNode document = json(api.get("/openapi.json"));

    @AfterAll
    void close() {
        api.close();
        queue.close();
    }

    @Test
    void theDocumentHasTheRoutesOfTheServiceAndTheirStatuses() {
        SortedSet<String> described = new TreeSet<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> operation
                        .getValue()
                        .get("responses")
                        .propertyNames()
                        .forEach(status -> described.add(
                                operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey() + " " + status))));
        assertThat(described).isEqualTo(routes).hasSizeGreaterThan(40);
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of("GET", "/api/orders", "/api/orders", ""),
                Arguments.of("POST", "/api/orders", "/api/orders", "{\"userId\":\"usr-100\",\"amount\":1.5}"),
                Arguments.of("POST", "/api/orders", "/api/orders", "{\"userId\":\"nobody\",\"amount\":1.5}"),
                Arguments.of("GET", "/api/orders/ord-001", "/api/orders/{id}", ""),
                Arguments.of("GET", "/api/orders/none", "/api/orders/{id}", ""),
                Arguments.of("POST", "/api/payments", "/api/payments", "{\"type\":\"credit_card\",\"amount\":1}"),
                Arguments.of("GET", "/api/payments", "/api/payments", ""),
                Arguments.of("POST", "/api/payments", "/api/payments", "{}"),
                Arguments.of("GET", "/api/users", "/api/users", ""),
                Arguments.of("GET", "/api/users/usr-120", "/api/users/{id}", ""),
                Arguments.of("GET", "/api/users/validate?id=usr-120", "/api/users/validate", ""),
                Arguments.of("POST", "/api/users", "/api/users", "{\"name\":\"Ada\",\"email\":\"a@b\"}"),
                Arguments.of("POST", "/api/users/auth", "/api/users/auth", "{\"username\":\"a\",\"password\":\"b\"}"),
                Arguments.of("POST", "/api/tasks", "/api/tasks", "{\"to\":\"a@b\",\"subject\":\"x\"}"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void anAnswerFitsItsSchema(String method, String path, String template, String body) {
        HttpResponse<String> answer = method.equals("GET") ? api.get(path) : api.post(path, body);
        JsonNode response = resolved(document.get("paths")
                .get(template)
                .get(method.toLowerCase(Locale.ROOT))
                .get("responses")
                .get(String.valueOf(answer.statusCode())));
        Map.Entry<String, JsonNode> content =
                response.get("content").properties().iterator().next();
        assertThat(answer.headers().firstValue("Content-Type")).contains(content.getKey());
        assertThat(schema(content.getValue().get("schema")).validate(json(answer)))
                .isEmpty();
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asString().substring(1)) : node;
    }

    /** A schema of the document with the components that it refers to. */
    private Schema schema(JsonNode schema) {
        ObjectNode whole = (ObjectNode) JsonMapper.shared().readTree(schema.toString());
        whole.set("components", document.get("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole);
    }

    /** The series that exist from the start are those of the routes. */
    private SortedSet<String> routes() {
        return api.samples().keySet().stream()
                .map(SERIES::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(series -> series.group(1) + " " + series.group(2) + " " + series.group(3))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
