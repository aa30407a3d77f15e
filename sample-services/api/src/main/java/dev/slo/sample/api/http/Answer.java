package dev.slo.sample.api.http;

import io.javalin.http.Context;
import tools.jackson.databind.json.JsonMapper;

/** An answer in JSON. */
final class Answer {

    private Answer() {}

    static void json(Context ctx, int status, Object body) {
        ctx.status(status).result(JsonMapper.shared().writeValueAsBytes(body)).contentType("application/json");
    }
}
