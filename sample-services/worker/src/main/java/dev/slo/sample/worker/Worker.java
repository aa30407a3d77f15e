package dev.slo.sample.worker;

import com.sun.net.httpserver.HttpHandler;
import dev.slo.sample.telemetry.Health;
import dev.slo.sample.telemetry.JsonEndpoint;
import dev.slo.sample.telemetry.ManagementServer;
import dev.slo.sample.telemetry.Readiness;
import dev.slo.sample.telemetry.Telemetry;
import dev.slo.sample.worker.adapter.journal.Journal;
import dev.slo.sample.worker.adapter.json.JsonTaskReader;
import dev.slo.sample.worker.adapter.management.FaultSwitch;
import dev.slo.sample.worker.adapter.management.Liveness;
import dev.slo.sample.worker.adapter.management.Truth;
import dev.slo.sample.worker.adapter.provider.FaultyProvider;
import dev.slo.sample.worker.adapter.provider.HttpMailProvider;
import dev.slo.sample.worker.adapter.provider.SimulatedProvider;
import dev.slo.sample.worker.adapter.sqs.SqsTaskQueue;
import dev.slo.sample.worker.adapter.telemetry.MeteredEvents;
import dev.slo.sample.worker.adapter.telemetry.OtelSpans;
import dev.slo.sample.worker.adapter.telemetry.TracedHandler;
import dev.slo.sample.worker.adapter.telemetry.WorkerGauges;
import dev.slo.sample.worker.domain.consumer.Consumer;
import dev.slo.sample.worker.domain.consumer.InFlight;
import dev.slo.sample.worker.domain.consumer.Listeners;
import dev.slo.sample.worker.domain.consumer.LoopWatch;
import dev.slo.sample.worker.domain.consumer.QueueWatch;
import dev.slo.sample.worker.domain.consumer.WatchedQueue;
import dev.slo.sample.worker.domain.mail.IntervalMails;
import dev.slo.sample.worker.domain.mail.MailProvider;
import dev.slo.sample.worker.domain.mail.MailSender;
import dev.slo.sample.worker.domain.task.DeliveryHandler;
import dev.slo.sample.worker.domain.task.TaskHandler;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The worker's parts, put together, started and stopped in order. */
final class Worker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final Duration WARM_UP = Duration.ofSeconds(2);

    private final WorkerConfiguration configuration;
    private final Telemetry telemetry;
    private final Journal journal;
    private final SqsTaskQueue sqs;
    private final FaultSwitch faults;
    private final Truth truth = new Truth();
    private final LoopWatch loopWatch;
    private final Readiness readiness = Readiness.after(WARM_UP);
    private final Consumer consumer;
    private final IntervalMails intervalMails;
    private final Thread intervalThread;
    private final ManagementServer management;

    /** Opens the journal and the management port; takes and sends nothing before {@link #start}. */
    Worker(WorkerConfiguration configuration, Telemetry telemetry) throws IOException {
        this.configuration = configuration;
        this.telemetry = telemetry;
        InstantSource clock = InstantSource.system();
        this.journal = Journal.open(configuration.stateDir(), configuration.stateRetention(), clock);
        this.sqs = SqsTaskQueue.of(configuration.queue());
        this.faults = new FaultSwitch(configuration.faults());
        this.loopWatch = new LoopWatch(configuration.stuckAfter(), System::nanoTime);
        BooleanSupplier paused = () -> faults.get().paused();

        Listeners events = new Listeners(List.of(truth, new MeteredEvents(telemetry.registry(), clock)));
        WatchedQueue queue = new WatchedQueue(sqs, events);
        InFlight inFlight = new InFlight(configuration.inFlight());
        QueueWatch queueWatch = new QueueWatch(queue, inFlight, clock);
        OtelSpans spans = new OtelSpans(telemetry.tracer());
        MailSender sender = new MailSender(provider(), configuration.attempts(), configuration.work(), spans, events);
        DeliveryHandler handler = new TracedHandler(
                new TaskHandler(
                        new JsonTaskReader(),
                        sender,
                        journal,
                        events,
                        configuration.redelivery(),
                        queueWatch::maxReceives),
                telemetry.tracer(),
                telemetry.propagation(),
                queueName(configuration.queue().queue()));
        this.consumer = new Consumer(
                queue,
                handler,
                events,
                inFlight,
                queueWatch,
                loopWatch,
                new Consumer.Settings(
                        configuration.queue().visibility(),
                        configuration.stateEvery(),
                        configuration.redelivery(),
                        paused));
        this.intervalMails = new IntervalMails(sender, spans, configuration.interval(), paused);
        this.intervalThread = new Thread(intervalMails, "interval-mails");

        WorkerGauges gauges = new WorkerGauges(telemetry.registry());
        gauges.info(shown(configuration.interval()));
        gauges.queue(queueWatch, queue);
        gauges.work(inFlight, paused);
        readiness.needs("queue", queue::problem);
        readiness.needs(
                "journal", () -> journal.broken() ? Optional.of("the journal cannot be written") : Optional.empty());
        this.management = ManagementServer.start(
                configuration.host(), configuration.metricsPort(), telemetry, readiness, endpoints());
    }

    private MailProvider provider() {
        MailProvider provider = configuration
                .provider()
                .<MailProvider>map(address -> new HttpMailProvider(address, configuration.patience()))
                .orElseGet(() -> new SimulatedProvider(configuration.work()));
        return new FaultyProvider(provider, faults, configuration.seed());
    }

    private Map<String, HttpHandler> endpoints() {
        Map<String, HttpHandler> endpoints = new HashMap<>();
        HttpHandler liveness = new Liveness(loopWatch);
        endpoints.put(Health.LIVE, liveness);
        endpoints.put(Health.LIVE_TOO, liveness);
        endpoints.put("/truth", JsonEndpoint.showing(truth::json));
        if (configuration.faultSwitch()) {
            endpoints.put("/faults", faults.endpoint());
        }
        return endpoints;
    }

    void start() {
        consumer.start();
        if (!configuration.interval().isZero()) {
            intervalThread.start();
        }
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
        intervalMails.stop();
        try {
            boolean finished = consumer.stop(configuration.shutdown());
            intervalThread.interrupt();
            intervalThread.join(1_000);
            LOG.atInfo().addKeyValue("finished", finished).log("the worker takes no more tasks");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        management.close();
        sqs.close();
        journal.close();
        telemetry.close();
    }

    private static String queueName(URI queue) {
        String path = queue.getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** A length of time as it stands in the environment: {@code 5s}, {@code 250ms}. */
    private static String shown(Duration time) {
        return time.toMillis() % 1_000 == 0 ? time.toSeconds() + "s" : time.toMillis() + "ms";
    }
}
