package dev.slo.benchmark;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes what Alertmanager publishes to SNS, whose query protocol is a form that is posted and XML that comes back. */
final class Topic implements AutoCloseable {

    private static final String ANSWER = """
            <PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/">
              <PublishResult><MessageId>00000000-0000-4000-8000-000000000001</MessageId></PublishResult>
              <ResponseMetadata><RequestId>00000000-0000-4000-8000-000000000002</RequestId></ResponseMetadata>
            </PublishResponse>""";

    private final HttpServer server;
    private final List<Publication> publications = new CopyOnWriteArrayList<>();

    /**
     * One message.
     *
     * @param form what was posted, by the names of the query protocol
     * @param signature the request's header {@code Authorization}
     */
    record Publication(Map<String, String> form, String signature) {

        String topic() {
            return form.getOrDefault("TopicArn", "");
        }

        String subject() {
            return form.getOrDefault("Subject", "");
        }

        String message() {
            return form.getOrDefault("Message", "");
        }

        /** The message attributes, all of them texts. */
        Map<String, String> attributes() {
            Map<String, String> attributes = new TreeMap<>();
            for (int i = 1; form.containsKey(entry(i) + "Name"); i++) {
                attributes.put(
                        form.get(entry(i) + "Name"),
                        form.get(entry(i) + "Value.DataType") + " " + form.get(entry(i) + "Value.StringValue"));
            }
            return attributes;
        }

        private static String entry(int number) {
            return "MessageAttributes.entry." + number + ".";
        }
    }

    Topic() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> form = Stream.of(body.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> decoded(pair[0]), pair -> decoded(pair[1])));
        boolean published = "Publish".equals(form.get("Action"));
        byte[] answer = ANSWER.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/xml");
        exchange.sendResponseHeaders(published ? 200 : 400, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
        if (published) {
            publications.add(new Publication(
                    form, String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))));
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What was published so far whose subject starts with a text. */
    List<Publication> about(String start) {
        return publications.stream()
                .filter(publication -> publication.subject().startsWith(start))
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
