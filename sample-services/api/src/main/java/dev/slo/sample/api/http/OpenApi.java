package dev.slo.sample.api.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** {@code /openapi.json}: the description of the API, which a test holds to its routes. */
final class OpenApi {

    private static final String DOCUMENT = "/dev/slo/sample/api/openapi.json";

    private OpenApi() {}

    static List<Route> routes() {
        byte[] document = document();
        return List.of(
                Route.of("GET", "/openapi.json", ctx -> ctx.result(document).contentType("application/json"), 200));
    }

    static byte[] document() {
        try (InputStream in = OpenApi.class.getResourceAsStream(DOCUMENT)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + DOCUMENT);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
