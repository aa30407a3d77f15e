package dev.slo.sample.api.http;

import dev.slo.sample.telemetry.Correlation;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A refusal or a failure as {@code application/problem+json} (RFC 9457), with the correlation id to ask about it. */
final class Problem {

    static final String TYPE = "application/problem+json";

    private Problem() {}

    static void answer(Context ctx, int status, String detail) {
        answer(ctx, status, detail, List.of());
    }

    static void answer(Context ctx, int status, String detail, List<FieldProblem> errors) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", HttpStatus.forStatus(status).getMessage());
        body.put("status", status);
        body.put("detail", detail);
        if (!errors.isEmpty()) {
            body.put("errors", errors);
        }
        body.put("correlationId", Correlation.current().toString());
        ctx.status(status).result(JsonMapper.shared().writeValueAsBytes(body)).contentType(TYPE);
    }
}
