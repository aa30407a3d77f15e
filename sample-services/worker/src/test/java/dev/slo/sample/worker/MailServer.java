package dev.slo.sample.worker;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * A mail provider outside the worker: it sends one mail per key, and remembers what it was asked for. What happens here is
 * the business effect that tests count.
 */
final class MailServer implements AutoCloseable {

    private static final int WITHOUT_END = Integer.MAX_VALUE / 2;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, AtomicInteger> requests = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> sent = new ConcurrentHashMap<>();
    private final Set<String> taken = ConcurrentHashMap.newKeySet();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final Function<String, Duration> slowness;
    private final Semaphore answers;
    private final AtomicInteger refusals = new AtomicInteger();

    private MailServer(Function<String, Duration> slowness, int answers) throws IOException {
        this.slowness = slowness;
        this.answers = new Semaphore(answers);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/mails", this::handle);
        server.start();
    }

    static MailServer start() throws IOException {
        return new MailServer(key -> Duration.ZERO, WITHOUT_END);
    }

    /** One that takes its time, by key. */
    static MailServer slow(Function<String, Duration> slowness) throws IOException {
        return new MailServer(slowness, WITHOUT_END);
    }

    /** One that leaves everybody waiting until it may {@linkplain #answerAll answer}. */
    static MailServer silent() throws IOException {
        return slowAndSilent(key -> Duration.ZERO);
    }

    /** One that takes its time, and answers no more requests than it {@linkplain #answer may}. */
    static MailServer slowAndSilent(Function<String, Duration> slowness) throws IOException {
        return new MailServer(slowness, 0);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/mails");
    }

    /** Lets this many more requests be answered. */
    void answer(int more) {
        answers.release(more);
    }

    /** Lets all requests be answered from now on. */
    void answerAll() {
        answers.release(WITHOUT_END);
    }

    /** Answers this many requests with a 503 before it takes anything. */
    void refuse(int next) {
        refusals.set(next);
    }

    /** Takes nothing from now on. */
    void refuseAll() {
        refusals.set(WITHOUT_END);
    }

    private void handle(HttpExchange exchange) throws IOException {
        mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
            requests.computeIfAbsent(key, unused -> new AtomicInteger()).incrementAndGet();
            TimeUnit.NANOSECONDS.sleep(slowness.apply(key).toNanos());
            answers.acquire();
            boolean refused = refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
            if (!refused && taken.add(key)) {
                sent.computeIfAbsent(key, unused -> new AtomicInteger()).incrementAndGet();
            } else {
                exchange.getResponseHeaders().set("Idempotent-Replayed", "true");
            }
            atOnce.decrementAndGet();
            exchange.sendResponseHeaders(refused ? 503 : 202, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How many mails left. */
    int sentMails() {
        return sent.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    /** The keys of the mails that left. */
    Set<String> sentKeys() {
        return Set.copyOf(sent.keySet());
    }

    /** How often it was asked to send this mail. */
    int requestsFor(String key) {
        return requests.getOrDefault(key, new AtomicInteger()).get();
    }

    /** How often it was asked in all. */
    int requests() {
        return requests.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    /** How many requests it had to answer at the same time, at most. */
    int mostAtOnce() {
        return mostAtOnce.get();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
