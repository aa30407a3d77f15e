package dev.slo.benchmark;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * A service that exposes metrics and does nothing else. Its counters move once a scrape and by a known number, so the
 * truth about its error ratio is exact, however seldom a busy machine finds the time for a scrape.
 */
final class Exposition implements AutoCloseable {

    private static final String TEXT = """
            # TYPE http_requests_total counter
            http_requests_total{path="/a",status="200"} %d
            http_requests_total{path="/a",status="500"} %d
            http_requests_total{path="/b",status="200"} %d
            http_requests_total{path="/b",status="500"} %d
            # TYPE http_request_duration_seconds histogram
            http_request_duration_seconds_bucket{le="0.1"} %d
            http_request_duration_seconds_bucket{le="0.3"} %d
            http_request_duration_seconds_bucket{le="+Inf"} %d
            http_request_duration_seconds_sum %d
            http_request_duration_seconds_count %d
            # TYPE shop_reachable_ratio gauge
            shop_reachable_ratio 0.998
            """;

    private final HttpServer server;
    private final Load steady;
    private Load load;
    private Load sum = new Load(0, 0);

    private long scrapes;

    /**
     * What happens on a path between two scrapes.
     *
     * @param good requests that succeed
     * @param failed requests that do not
     */
    record Load(long good, long failed) {
        Load plus(Load other) {
            return new Load(good + other.good, failed + other.failed);
        }
    }

    /** Starts to expose; both paths have the same load at first, and half of all requests take 0.2 s. */
    Exposition(Load steady) throws IOException {
        this.steady = steady;
        this.load = steady;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/metrics", exchange -> {
            byte[] text = scrape().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/plain; version=0.0.4");
            exchange.sendResponseHeaders(200, text.length);
            exchange.getResponseBody().write(text);
            exchange.close();
        });
        server.start();
    }

    /** From now on the path {@code /b} has this load. */
    synchronized void change(Load next) {
        load = next;
    }

    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    private synchronized String scrape() {
        scrapes++;
        sum = sum.plus(load);
        long good = steady.good() * scrapes;
        long failed = steady.failed() * scrapes;
        long all = good + failed;
        return TEXT.formatted(good, failed, sum.good(), sum.failed(), all / 2, good, all, all, all);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
