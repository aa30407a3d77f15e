package dev.slo.sample.telemetry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The port for machines and operators: {@code /healthz} and {@code /health} (the process lives), {@code /readyz} (it wants
 * requests; 503 when not), {@code /metrics}, and what the service adds. Paths match as a whole.
 */
public final class ManagementServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ManagementServer.class);
    private static final int THREADS = 4;

    /**
     * Seconds within which the JDK's server wants a whole request, or else hangs up. It reads this when the process makes its
     * first server. Without it, as few clients as there are threads could keep scrapes and probes out.
     */
    private static final String LONGEST_REQUEST = "10";

    static {
        String property = "sun.net.httpserver.maxReqTime";
        System.setProperty(property, System.getProperty(property, LONGEST_REQUEST));
    }

    private final HttpServer server;
    private final ExecutorService executor;

    private ManagementServer(HttpServer server, ExecutorService executor) {
        this.server = server;
        this.executor = executor;
    }

    /** Starts with the four paths alone. */
    public static ManagementServer start(String address, int port, Telemetry telemetry, Readiness readiness) {
        return start(address, port, telemetry, readiness, Map.of());
    }

    /**
     * Starts with more paths.
     *
     * @param port 0 takes any free port
     * @param more handlers by path, such as {@code /faults}
     * @throws UncheckedIOException when the port is not to be had
     */
    public static ManagementServer start(
            String address, int port, Telemetry telemetry, Readiness readiness, Map<String, HttpHandler> more) {
        Map<String, HttpHandler> handlers = new HashMap<>();
        handlers.put(Health.LIVE_TOO, reading(() -> Health.alive().reply()));
        handlers.put(Health.LIVE, reading(() -> Health.alive().reply()));
        handlers.put(Health.READY, reading(() -> Health.ready(readiness.now()).reply()));
        handlers.put("/metrics", new MetricsHandler(telemetry.registry()));
        handlers.putAll(more);
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(address, port), 0);
            ExecutorService executor = Executors.newFixedThreadPool(THREADS, threads());
            server.setExecutor(executor);
            server.createContext("/", exchange -> route(exchange, handlers));
            server.start();
            return new ManagementServer(server, executor);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot listen on " + address + ":" + port + " (METRICS_PORT): " + e.getMessage(), e);
        }
    }

    /** The port that it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Stops at once. */
    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }

    private static void route(HttpExchange exchange, Map<String, HttpHandler> handlers) throws IOException {
        try (exchange) {
            Optional<HttpHandler> handler =
                    Optional.ofNullable(handlers.get(exchange.getRequestURI().getPath()));
            if (handler.isPresent()) {
                handler.get().handle(exchange);
            } else {
                Reply.problem(404, "no such path").send(exchange);
            }
        } catch (RuntimeException e) {
            LOG.error("the management server failed to answer", e);
            throw e;
        }
    }

    private static HttpHandler reading(Supplier<Reply> reply) {
        return exchange -> {
            (Reply.reads(exchange) ? reply.get() : Reply.notAllowed(exchange, "GET, HEAD")).send(exchange);
        };
    }

    private static ThreadFactory threads() {
        AtomicInteger count = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, "management-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
