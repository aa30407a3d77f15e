package dev.slo.sample.api.downstream;

import dev.slo.sample.api.domain.orders.UserDirectory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Asks the users area, wherever it runs. */
public final class HttpUserDirectory implements UserDirectory {

    private static final int OK = 200;

    private final Downstream downstream;
    private final JsonCalls calls;

    /** Asks with these calls. */
    public HttpUserDirectory(Downstream downstream, JsonCalls calls) {
        this.downstream = downstream;
        this.calls = calls;
    }

    @Override
    public Answer validate(String userId) {
        String path = "/api/users/validate?id=" + URLEncoder.encode(userId, StandardCharsets.UTF_8);
        return downstream
                .call("validate user", () -> calls.get(path))
                .map(status -> status == OK ? Answer.KNOWN : Answer.UNKNOWN)
                .orElse(Answer.UNAVAILABLE);
    }
}
