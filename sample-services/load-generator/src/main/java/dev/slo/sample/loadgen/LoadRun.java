package dev.slo.sample.loadgen;

import dev.slo.sample.loadgen.http.Sender;
import dev.slo.sample.loadgen.ledger.Ledger;
import dev.slo.sample.loadgen.ledger.Outcome;
import dev.slo.sample.loadgen.ledger.Truth;
import dev.slo.sample.loadgen.traffic.Arrivals;
import dev.slo.sample.loadgen.traffic.Planned;
import dev.slo.sample.loadgen.traffic.Requests;
import dev.slo.sample.loadgen.traffic.TargetRate;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run of load, from its start until it is over or stopped. The loop is open: requests are sent when they are due,
 * whether or not earlier ones were answered. Only {@code maxInFlight} are under way at once and none faster than
 * {@code maxRps}; what has to wait for that counts its latency from the moment at which it was due, so that a service
 * cannot hide its slowness by holding back the load (coordinated omission).
 */
final class LoadRun implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(LoadRun.class);
    /** For how long a rate is taken to be constant. */
    private static final Duration STEP = Duration.ofMillis(100);
    /** What a request that runs into its timeout takes longer than that. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final Settings settings;
    private final TargetRate rate;
    private final Sender sender;
    private final Ledger ledger;
    private final LoadMetrics metrics;
    private final Arrivals arrivals;
    private final Requests requests;
    private final Semaphore places;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final long start = System.nanoTime();
    private final RateLimit limit;
    private volatile long longestDelay;
    private boolean bursting;

    private LoadRun(Settings settings, TargetRate rate, Sender sender, MeterRegistry registry) {
        this.settings = settings;
        this.rate = rate;
        this.sender = sender;
        this.ledger = new Ledger(settings.routes());
        this.metrics = new LoadMetrics(registry, settings.routes());
        this.arrivals = new Arrivals(settings.seed());
        this.requests = new Requests(settings.seed(), settings.routes());
        this.places = new Semaphore(settings.maxInFlight());
        this.limit = new RateLimit(settings.maxRps(), start);
    }

    /** A run that has not begun; its time starts now. */
    static LoadRun prepare(Settings settings, TargetRate rate, Sender sender, MeterRegistry registry) {
        LoadRun run = new LoadRun(settings, rate, sender, registry);
        run.metrics.showTargetRate(run::currentRate);
        return run;
    }

    /** Sends until the run is over, then waits for answers for as long as a request may take. */
    @Override
    public void run() {
        try {
            Duration at = Duration.ZERO;
            while (goesOn(at) && step(at)) {
                at = at.plus(STEP);
            }
            awaitAnswers();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended.countDown();
        }
    }

    private boolean goesOn(Duration at) {
        Duration length = settings.end().duration();
        return length.isZero() || at.compareTo(length) < 0;
    }

    /** Whether the run goes on after this step. */
    private boolean step(Duration at) throws InterruptedException {
        tellBursts(at);
        for (Duration due : arrivals.during(at, STEP, rate.at(at))) {
            long moment = start + due.toNanos();
            if (isStoppedBefore(moment) || !awaitPlace() || isStoppedBefore(limit.earliest(System.nanoTime()))) {
                return false;
            }
            send(moment);
            if (settings.end().count() > 0 && ledger.sent() >= settings.end().count()) {
                return false;
            }
        }
        return !isStoppedBefore(start + at.plus(STEP).toNanos());
    }

    private void tellBursts(Duration at) {
        boolean now = rate.bursting(at);
        if (now && !bursting) {
            LOG.warn("a burst of 30 seconds begins");
        }
        bursting = now;
    }

    private boolean isStoppedBefore(long moment) throws InterruptedException {
        return stopped.await(moment - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    private boolean awaitPlace() throws InterruptedException {
        while (!places.tryAcquire(STEP.toMillis(), TimeUnit.MILLISECONDS)) {
            if (stopped.getCount() == 0) {
                return false;
            }
        }
        return true;
    }

    private void send(long due) {
        Planned planned = requests.next();
        long sent = System.nanoTime();
        longestDelay = Math.max(longestDelay, sent - due);
        ledger.sent(planned.route());
        metrics.sent(planned.route());
        sender.send(planned, outcome -> {
            long now = System.nanoTime();
            end(planned, outcome, Duration.ofNanos(now - due), Duration.ofNanos(now - sent));
        });
    }

    private void end(Planned planned, Outcome outcome, Duration latency, Duration serviceTime) {
        ledger.ended(planned.route(), outcome, latency, serviceTime);
        metrics.ended(planned.route(), outcome, latency);
        places.release();
    }

    private void awaitAnswers() throws InterruptedException {
        long most = settings.timeout().plus(GRACE).toMillis();
        if (!places.tryAcquire(settings.maxInFlight(), most, TimeUnit.MILLISECONDS)) {
            LOG.warn("the run ended before every answer had come");
        }
    }

    /** Tells the run to end, and waits until it has. */
    void stop() throws InterruptedException {
        stopped.countDown();
        ended.await();
    }

    /** What is aimed at now, in requests per second; 0 after the end. */
    double currentRate() {
        return stopped.getCount() == 0 || ended.getCount() == 0 ? 0 : rate.at(elapsed());
    }

    /** The figures of now. */
    Truth truth() {
        return new Truth(
                settings.seed(),
                elapsed().toNanos() / 1e9,
                rate.base(),
                ledger.sent(),
                ledger.inFlight(),
                longestDelay / 1e9,
                ended.getCount() == 0,
                ledger.report());
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
