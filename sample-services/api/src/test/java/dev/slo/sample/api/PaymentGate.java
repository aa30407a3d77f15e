package dev.slo.sample.api;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands where payments are made, and lets nobody through before it is opened: what waits here waits as long as a test likes. */
final class PaymentGate implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch opened = new CountDownLatch(1);
    private final AtomicInteger arrived = new AtomicInteger();
    private final Desk desk;

    /** Behind the gate. */
    interface Desk {
        /** Answers a payment with a status. */
        int pay(byte[] payment) throws IOException, InterruptedException;
    }

    private PaymentGate(HttpServer server, Desk desk) {
        this.server = server;
        this.desk = desk;
    }

    static PaymentGate inFrontOf(Desk desk) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        PaymentGate gate = new PaymentGate(server, desk);
        server.setExecutor(gate.threads);
        server.createContext("/api/payments", gate::handle);
        server.start();
        return gate;
    }

    /** What {@code PAYMENTS_URL} is to be. */
    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** How many payments have come as far as the gate. */
    int arrived() {
        return arrived.get();
    }

    /** Lets through who waits, and who comes from now on. */
    void open() {
        opened.countDown();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] payment = exchange.getRequestBody().readAllBytes();
            arrived.incrementAndGet();
            opened.await();
            exchange.sendResponseHeaders(desk.pay(payment), -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
