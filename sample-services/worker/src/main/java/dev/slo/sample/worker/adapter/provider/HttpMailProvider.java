package dev.slo.sample.worker.adapter.provider;

import dev.slo.sample.worker.domain.mail.Answer;
import dev.slo.sample.worker.domain.mail.MailProvider;
import dev.slo.sample.worker.domain.mail.OutgoingMail;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A provider behind HTTP. Each mail is a {@code POST} of JSON with its id in {@code Idempotency-Key}; any 2xx takes it, and
 * {@code Idempotent-Replayed: true} says that it was taken before.
 */
public final class HttpMailProvider implements MailProvider {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client;
    private final URI address;
    private final Duration patience;

    /**
     * A provider.
     *
     * @param patience how long to wait for an answer; without one nobody knows whether the mail was taken
     */
    public HttpMailProvider(URI address, Duration patience) {
        this.address = address;
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience)
                .build();
    }

    @Override
    public Answer send(OutgoingMail mail) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(patience)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", mail.id().toString())
                .POST(HttpRequest.BodyPublishers.ofString(json(mail)))
                .build();
        try {
            return answer(client.send(request, HttpResponse.BodyHandlers.discarding()));
        } catch (IOException e) {
            return new Answer.Refused(
                    "no answer from the provider: " + e.getClass().getSimpleName());
        }
    }

    private static Answer answer(HttpResponse<Void> response) {
        int status = response.statusCode();
        return status / 100 == 2
                ? new Answer.Accepted(response.headers()
                        .firstValue("Idempotent-Replayed")
                        .filter("true"::equals)
                        .isPresent())
                : new Answer.Refused("the provider answered " + status);
    }

    private static String json(OutgoingMail mail) {
        return JSON.writeValueAsString(Map.of("to", mail.to(), "subject", mail.subject(), "body", mail.body()));
    }
}
