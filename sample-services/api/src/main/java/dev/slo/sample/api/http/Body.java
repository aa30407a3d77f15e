package dev.slo.sample.api.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON object that came with a request, read field by field. All mistakes are collected; {@link #check} ends the
 * reading. Fields that nobody asks for are ignored, so that callers may be newer than the service.
 */
final class Body {

    /** The largest body that is read. */
    static final int LARGEST = 64 * 1_024;

    /** The rest of a larger one, up to which its sender is heard out. */
    private static final int MOST_SKIPPED = 1_024 * 1_024;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final Pattern EMAIL = Pattern.compile("[^@\\s\\p{Cntrl}]{1,64}@[^@\\s\\p{Cntrl}]{1,255}");
    private static final BigDecimal MOST = new BigDecimal(1_000_000);
    private static final int DECIMALS = 2;
    private static final int BAD_REQUEST = 400;
    private static final int TOO_LARGE = 413;

    private final JsonNode json;
    private final List<FieldProblem> problems = new ArrayList<>();

    private Body(JsonNode json) {
        this.json = json;
    }

    /** Reads the body of a request. */
    static Body of(Context ctx) {
        try {
            byte[] bytes = ctx.bodyInputStream().readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                // Whoever is still sending when the connection is closed may never read the answer.
                ctx.bodyInputStream().skip(MOST_SKIPPED);
                throw new InvalidRequest(TOO_LARGE, "a body has at most " + LARGEST + " bytes", List.of());
            }
            JsonNode json = JSON.readTree(bytes);
            if (!json.isObject()) {
                throw new InvalidRequest(BAD_REQUEST, "the body must be a JSON object", List.of());
            }
            return new Body(json);
        } catch (JacksonException e) {
            throw new InvalidRequest(BAD_REQUEST, "the body is not JSON: " + e.getOriginalMessage(), List.of());
        } catch (IOException e) {
            // It broke off or did not come: no failure of this service, and none that its objectives should count.
            throw new InvalidRequest(BAD_REQUEST, "the body did not come as a whole", List.of());
        }
    }

    /** A text that must be there. */
    String text(String field, int longest) {
        Optional<JsonNode> value = value(field);
        String text = value.filter(JsonNode::isString)
                .map(JsonNode::asString)
                .orElse("")
                .strip();
        if (text.isEmpty() || text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            problems.add(new FieldProblem(field, "must be one line of 1 to " + longest + " characters"));
        }
        return text;
    }

    /** An address of e-mail that must be there. */
    String email(String field) {
        String text =
                value(field).filter(JsonNode::isString).map(JsonNode::asString).orElse("");
        if (!EMAIL.matcher(text).matches()) {
            problems.add(new FieldProblem(field, "must be an e-mail address"));
        }
        return text;
    }

    /** A sum of money that must be there: above zero, at most a million, with two decimals. */
    BigDecimal amount(String field) {
        Optional<BigDecimal> amount = value(field).filter(JsonNode::isNumber).map(JsonNode::decimalValue);
        boolean good = amount.filter(value -> value.signum() > 0 && value.compareTo(MOST) <= 0)
                .filter(value -> value.stripTrailingZeros().scale() <= DECIMALS)
                .isPresent();
        if (!good) {
            problems.add(
                    new FieldProblem(field, "must be a number above 0, at most 1000000, with at most two decimals"));
        }
        return amount.orElse(BigDecimal.ONE);
    }

    /** One of a few words; must be there unless there is a default. */
    <T> T oneOf(String field, Map<String, T> choices, Optional<T> fallback) {
        Optional<JsonNode> value = value(field);
        Optional<T> choice = value.isEmpty()
                ? fallback
                : value.filter(JsonNode::isString).map(JsonNode::asString).map(choices::get);
        if (choice.isEmpty()) {
            String words = String.join(", ", new TreeMap<>(choices).keySet());
            problems.add(new FieldProblem(field, "must be one of " + words));
        }
        return choice.orElseGet(() -> choices.values().iterator().next());
    }

    /** Ends the reading; refuses the request when anything was wrong. */
    void check() {
        if (!problems.isEmpty()) {
            throw new InvalidRequest(BAD_REQUEST, "the body does not have the fields that it must have", problems);
        }
    }

    private Optional<JsonNode> value(String field) {
        return Optional.ofNullable(json.get(field)).filter(value -> !value.isNull());
    }
}
