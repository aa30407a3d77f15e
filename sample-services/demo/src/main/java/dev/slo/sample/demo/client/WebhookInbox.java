package dev.slo.sample.demo.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A receiver of Alertmanager's webhooks that keeps what it is told: the pager of the demo. */
public final class WebhookInbox implements AutoCloseable {

    private static final int ACCEPTED = 200;
    private static final int REFUSED = 400;

    private final HttpServer server;
    private final Clock clock;
    private final List<Notification> notifications = new CopyOnWriteArrayList<>();
    private final List<Consumer<Notification>> listeners = new CopyOnWriteArrayList<>();

    private WebhookInbox(HttpServer server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    /** Listens on the loopback address. */
    public static WebhookInbox start(int port, Clock clock) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            WebhookInbox inbox = new WebhookInbox(server, clock);
            server.createContext("/", inbox::accept);
            server.start();
            return inbox;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on port " + port, e);
        }
    }

    /** Where to send webhooks. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /** What has arrived so far, oldest first. */
    public List<Notification> notifications() {
        return List.copyOf(notifications);
    }

    /** Is told of each notification from now on, on the server's thread. */
    public void listen(Consumer<Notification> listener) {
        listeners.add(listener);
    }

    private void accept(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(keep(exchange) ? ACCEPTED : REFUSED, -1);
        }
    }

    private boolean keep(HttpExchange exchange) throws IOException {
        try {
            Notification notification = Notification.read(
                    clock.instant(),
                    JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes()));
            notifications.add(notification);
            listeners.forEach(listener -> listener.accept(notification));
            return true;
        } catch (JacksonException | DateTimeParseException e) {
            return false;
        }
    }

    /** Stops at once; what arrived stays. */
    @Override
    public void close() {
        server.stop(0);
    }
}
