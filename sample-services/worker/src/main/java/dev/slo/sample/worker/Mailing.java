package dev.slo.sample.worker;

import dev.slo.sample.telemetry.Telemetry;
import dev.slo.sample.worker.adapter.management.FaultSwitch;
import dev.slo.sample.worker.adapter.provider.FaultyProvider;
import dev.slo.sample.worker.adapter.provider.HttpMailProvider;
import dev.slo.sample.worker.adapter.provider.SimulatedProvider;
import dev.slo.sample.worker.adapter.telemetry.OtelSpans;
import dev.slo.sample.worker.domain.mail.IntervalMails;
import dev.slo.sample.worker.domain.mail.MailEvents;
import dev.slo.sample.worker.domain.mail.MailProvider;
import dev.slo.sample.worker.domain.mail.MailSender;
import dev.slo.sample.worker.domain.mail.Spans;

/** The half of the worker that sends mails: the provider and its faults, the sender, and the mails that no task asks for. */
final class Mailing {

    private static final long LAST_MAIL_MILLIS = 1_000;

    private final FaultSwitch faults;
    private final MailSender sender;
    private final IntervalMails intervalMails;
    private final Thread intervalThread;
    private final boolean atIntervals;

    Mailing(WorkerConfiguration configuration, Telemetry telemetry, MailEvents events) {
        Spans spans = new OtelSpans(telemetry.tracer());
        this.faults = new FaultSwitch(configuration.faults());
        this.sender =
                new MailSender(provider(configuration), configuration.attempts(), configuration.work(), spans, events);
        this.intervalMails = new IntervalMails(sender, spans, configuration.interval(), this::paused);
        this.intervalThread = new Thread(intervalMails, "interval-mails");
        this.atIntervals = !configuration.interval().isZero();
    }

    private MailProvider provider(WorkerConfiguration configuration) {
        MailProvider provider = configuration
                .provider()
                .<MailProvider>map(address -> new HttpMailProvider(address, configuration.patience()))
                .orElseGet(() -> new SimulatedProvider(configuration.work()));
        return new FaultyProvider(provider, faults, configuration.seed());
    }

    MailSender sender() {
        return sender;
    }

    FaultSwitch faults() {
        return faults;
    }

    boolean paused() {
        return faults.get().paused();
    }

    void start() {
        if (atIntervals) {
            intervalThread.start();
        }
    }

    /** Begins no further interval mail. */
    void stop() {
        intervalMails.stop();
    }

    /** Ends an interval mail that is still under way. */
    void end() throws InterruptedException {
        intervalThread.interrupt();
        intervalThread.join(LAST_MAIL_MILLIS);
    }
}
