package dev.slo.sample.worker;

import com.sun.net.httpserver.HttpHandler;
import dev.slo.sample.telemetry.Health;
import dev.slo.sample.telemetry.JsonEndpoint;
import dev.slo.sample.telemetry.ManagementServer;
import dev.slo.sample.telemetry.Readiness;
import dev.slo.sample.telemetry.Telemetry;
import dev.slo.sample.worker.adapter.journal.Journal;
import dev.slo.sample.worker.adapter.management.Liveness;
import dev.slo.sample.worker.adapter.management.Truth;
import dev.slo.sample.worker.adapter.telemetry.MeteredEvents;
import dev.slo.sample.worker.adapter.telemetry.WorkerGauges;
import dev.slo.sample.worker.domain.consumer.Listeners;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The worker's halves, the journal and the management port, started and stopped in order. */
final class Worker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final Duration WARM_UP = Duration.ofSeconds(2);

    private final WorkerConfiguration configuration;
    private final Telemetry telemetry;
    private final Journal journal;
    private final Mailing mailing;
    private final Consuming consuming;
    private final Truth truth = new Truth();
    private final Readiness readiness = Readiness.after(WARM_UP);
    private final ManagementServer management;

    /** Opens the journal and the management port; takes and sends nothing before {@link #start}. */
    Worker(WorkerConfiguration configuration, Telemetry telemetry) throws IOException {
        this.configuration = configuration;
        this.telemetry = telemetry;
        InstantSource clock = InstantSource.system();
        this.journal = Journal.open(configuration.stateDir(), configuration.stateRetention(), clock);
        Listeners events = new Listeners(List.of(truth, new MeteredEvents(telemetry.registry(), clock)));
        this.mailing = new Mailing(configuration, telemetry, events);
        this.consuming = new Consuming(configuration, telemetry, clock, events, mailing, journal);
        new WorkerGauges(telemetry.registry()).info(shown(configuration.interval()));
        readiness.needs("queue", consuming::queueProblem);
        readiness.needs("journal", this::journalProblem);
        this.management = ManagementServer.start(
                configuration.host(), configuration.metricsPort(), telemetry, readiness, endpoints());
    }

    private Optional<String> journalProblem() {
        return journal.broken() ? Optional.of("the journal cannot be written") : Optional.empty();
    }

    private Map<String, HttpHandler> endpoints() {
        Map<String, HttpHandler> endpoints = new HashMap<>();
        HttpHandler liveness = new Liveness(consuming.loopWatch());
        endpoints.put(Health.LIVE, liveness);
        endpoints.put(Health.LIVE_TOO, liveness);
        endpoints.put("/truth", JsonEndpoint.showing(truth::json));
        if (configuration.faultSwitch()) {
            endpoints.put("/faults", mailing.faults().endpoint());
        }
        return endpoints;
    }

    void start() {
        consuming.start();
        mailing.start();
        LOG.atInfo()
                .addKeyValue("port", management.port())
                .addKeyValue("queue", configuration.queue().queue())
                .addKeyValue("inFlight", configuration.inFlight())
                .addKeyValue("interval", shown(configuration.interval()))
                .addKeyValue("failureRate", configuration.faults().emailFailureRate())
                .log("worker started");
    }

    /** The port of health and metrics. */
    int port() {
        return management.port();
    }

    /** Where the meters are. */
    PrometheusMeterRegistry registry() {
        return telemetry.registry();
    }

    /** Finishes what is in work or gives it back; health and metrics answer until then. */
    @Override
    public void close() throws IOException {
        readiness.stop();
        mailing.stop();
        try {
            boolean finished = consuming.stop(configuration.shutdown());
            mailing.end();
            LOG.atInfo().addKeyValue("finished", finished).log("the worker takes no more tasks");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        management.close();
        consuming.close();
        journal.close();
        telemetry.close();
    }

    /** A length of time as it stands in the environment: {@code 5s}, {@code 250ms}. */
    private static String shown(Duration time) {
        return time.toMillis() % 1_000 == 0 ? time.toSeconds() + "s" : time.toMillis() + "ms";
    }
}
