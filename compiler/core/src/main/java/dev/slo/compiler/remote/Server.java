package dev.slo.compiler.remote;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Gets something from a server. Every failure is an {@link IOException} that names the address without credentials. */
public final class Server {

    private static final int MOST_REDIRECTIONS = 5;
    private static final int OK = 200;
    private static final int LOWEST_REDIRECTION = 300;
    private static final int LOWEST_ERROR = 400;

    private final Limits limits;
    private final HttpClient client;

    /** A client with limits. */
    public Server(Limits limits) {
        this.limits = limits;
        this.client = HttpClient.newBuilder()
                .connectTimeout(limits.connect())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * Gets an answer of status 200, along redirections that keep the scheme.
     *
     * @param accept the media types that are understood
     */
    public byte[] get(Address address, String accept) throws IOException {
        Answer answer = ask(address, accept);
        if (answer.status() != OK) {
            throw new IOException(answer.from() + " answered with status " + answer.status());
        }
        return answer.body();
    }

    /**
     * What a server answered.
     *
     * @param from whose answer it is after redirections
     * @param status never a redirection
     * @param body may say what is wrong when the status is an error
     */
    @SuppressWarnings("ArrayRecordComponent") // Answers are never compared.
    public record Answer(Address from, int status, byte[] body) {}

    /**
     * Gets an answer of any status, along redirections that keep the scheme.
     *
     * @param accept the media types that are understood
     */
    public Answer ask(Address address, String accept) throws IOException {
        Address current = address;
        for (int i = 0; i <= MOST_REDIRECTIONS; i++) {
            HttpResponse<byte[]> answer = exchange(current, accept);
            int status = answer.statusCode();
            if (status < LOWEST_REDIRECTION || status >= LOWEST_ERROR) {
                return new Answer(current, status, answer.body());
            }
            Address from = current;
            current = answer.headers()
                    .firstValue("Location")
                    .flatMap(from::redirected)
                    .orElseThrow(() -> new IOException(from + " redirects to another scheme or nowhere"));
        }
        throw new IOException(address + " redirects more than " + MOST_REDIRECTIONS + " times");
    }

    private HttpResponse<byte[]> exchange(Address address, String accept) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.target()).timeout(limits.read()).header("Accept", accept);
        address.authorization().ifPresent(value -> request.header("Authorization", value));
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request.build(), info -> new LimitedBody(limits.bytes()));
        try {
            return answer.get(limits.read().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException(address + " did not answer within " + seconds(limits.read()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(address + ": interrupted", e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new IOException(address + ": " + reason(cause), e);
        }
    }

    private String reason(Throwable trouble) {
        if (trouble instanceof HttpConnectTimeoutException) {
            return "no connection within " + seconds(limits.connect());
        }
        if (trouble instanceof ConnectException) {
            boolean unknown =
                    trouble.getCause() != null && trouble.getCause().getCause() instanceof UnresolvedAddressException;
            return unknown || trouble.getCause() instanceof UnresolvedAddressException
                    ? "there is no such host"
                    : "the connection was refused";
        }
        if (trouble instanceof HttpTimeoutException) {
            return "no answer within " + seconds(limits.read());
        }
        String message = trouble.getMessage();
        return message == null ? trouble.getClass().getSimpleName() : message;
    }

    private static String seconds(Duration length) {
        return length.toMillis() / 1000.0 + " s";
    }
}
