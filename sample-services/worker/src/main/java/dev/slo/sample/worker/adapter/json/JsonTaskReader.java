package dev.slo.sample.worker.adapter.json;

import dev.slo.sample.worker.domain.mail.MailTask;
import dev.slo.sample.worker.domain.mail.Problem;
import dev.slo.sample.worker.domain.mail.TaskId;
import dev.slo.sample.worker.domain.task.Reading;
import dev.slo.sample.worker.domain.task.TaskReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code {"id": uuid, "type": "email", "to": address, "subject": text}}. Fields that it does not know are left alone. */
public final class JsonTaskReader implements TaskReader {

    /** What a queue carries at most; a mail needs far less. */
    private static final int LARGEST = 65_536;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Override
    public Reading read(String body) {
        if (body.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            return new Reading.Unreadable(Problem.TOO_LARGE);
        }
        try {
            return task(JSON.readTree(body));
        } catch (JacksonException e) {
            return new Reading.Unreadable(Problem.NOT_JSON);
        }
    }

    private static Reading task(JsonNode node) {
        if (!node.isObject()) {
            return new Reading.Unreadable(Problem.NOT_JSON);
        }
        Optional<String> type = text(node, "type");
        Optional<String> id = text(node, "id");
        Optional<String> to = text(node, "to");
        Optional<String> subject = text(node, "subject");
        if (type.isEmpty() || id.isEmpty() || to.isEmpty() || subject.isEmpty()) {
            return new Reading.Unreadable(Problem.MISSING_FIELD);
        }
        if (!type.orElseThrow().equals("email")) {
            return new Reading.Unreadable(Problem.UNKNOWN_TYPE);
        }
        return TaskId.parse(id.orElseThrow())
                .<Reading>map(key -> new Reading.Task(new MailTask(key, to.orElseThrow(), subject.orElseThrow())))
                .orElseGet(() -> new Reading.Unreadable(Problem.BAD_ID));
    }

    private static Optional<String> text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value != null && value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
    }
}
