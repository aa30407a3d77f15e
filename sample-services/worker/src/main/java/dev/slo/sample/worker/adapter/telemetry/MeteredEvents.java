package dev.slo.sample.worker.adapter.telemetry;

import dev.slo.sample.worker.domain.consumer.WorkerEvents;
import dev.slo.sample.worker.domain.mail.Problem;
import dev.slo.sample.worker.domain.task.Delivery;
import dev.slo.sample.worker.domain.task.Verdict;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/** What happens, as counters and timers. All of them are there from the start, at zero: the first failure must not be lost. */
public final class MeteredEvents implements WorkerEvents {

    private final Counter sent;
    private final Counter failed;
    private final Timer duration;
    private final Counter accepted;
    private final Counter refused;
    private final Counter received;
    private final Timer queueLatency;
    private final Counter deleted;
    private final Counter duplicates;
    private final Counter deadLettered;
    private final Counter extended;
    private final Map<Problem, Counter> invalid;
    private final Map<Verdict.Reason, Counter> givenBack;
    private final Map<Operation, Counter> unanswered;
    private final InstantSource clock;

    public MeteredEvents(MeterRegistry registry, InstantSource clock) {
        this.clock = clock;
        sent = counter(registry, "worker.emails.sent", "Mails that the provider took");
        failed = counter(registry, "worker.emails.failed", "Mails that the provider refused at their last attempt");
        duration = Timer.builder("worker.email.duration")
                .description("Work on a mail whose fate is known, sent or failed")
                .register(registry);
        accepted = attempts(registry, "accepted");
        refused = attempts(registry, "refused");
        received = counter(registry, "worker.queue.messages.received", "Deliveries taken from the queue");
        queueLatency = Timer.builder("worker.queue.latency")
                .description("Time from sending a message to its first receive")
                .register(registry);
        deleted = counter(registry, "worker.queue.messages.deleted", "Messages that are done");
        duplicates = counter(registry, "worker.queue.messages.duplicate", "Deliveries of tasks that were done before");
        deadLettered = counter(
                registry, "worker.queue.messages.dead.lettered", "Messages whose last receive was without success");
        extended = counter(
                registry, "worker.queue.visibility.extended", "Times that a message in work was hidden for longer");
        invalid = byLabel(Problem.class, problem -> Counter.builder("worker.queue.messages.invalid")
                .description("Deliveries that are no mail")
                .tag("reason", problem.label())
                .register(registry));
        givenBack = byLabel(Verdict.Reason.class, reason -> Counter.builder("worker.queue.messages.returned")
                .description("Deliveries that went back to the queue")
                .tag("reason", reason.label())
                .register(registry));
        unanswered = byLabel(Operation.class, operation -> Counter.builder("worker.queue.errors")
                .description("Requests that the queue did not fulfil")
                .tag("operation", operation.label())
                .register(registry));
    }

    private static Counter counter(MeterRegistry registry, String name, String description) {
        return Counter.builder(name).description(description).register(registry);
    }

    private static Counter attempts(MeterRegistry registry, String result) {
        return Counter.builder("worker.mail.attempts")
                .description("Attempts at the provider")
                .tag("result", result)
                .register(registry);
    }

    private static <E extends Enum<E>> Map<E, Counter> byLabel(Class<E> type, Function<E, Counter> counter) {
        Map<E, Counter> counters = new EnumMap<>(type);
        for (E constant : type.getEnumConstants()) {
            counters.put(constant, counter.apply(constant));
        }
        return counters;
    }

    private static <E extends Enum<E>> void count(Map<E, Counter> counters, E which) {
        Counter counter = counters.get(which);
        if (counter != null) {
            counter.increment();
        }
    }

    @Override
    public void attempted(boolean successful) {
        (successful ? accepted : refused).increment();
    }

    @Override
    public void sent(Duration took) {
        duration.record(took);
        sent.increment();
    }

    @Override
    public void failed(Duration took) {
        duration.record(took);
        failed.increment();
    }

    @Override
    public void duplicate() {
        duplicates.increment();
    }

    @Override
    public void invalid(Problem problem) {
        count(invalid, problem);
    }

    @Override
    public void deadLettered() {
        deadLettered.increment();
    }

    /** Later receives come after a failure here and say nothing about the queue. */
    @Override
    public void received(Delivery delivery) {
        received.increment();
        if (delivery.count() == 1) {
            queueLatency.record(Duration.between(delivery.sentAt(), clock.instant()));
        }
    }

    @Override
    public void deleted() {
        deleted.increment();
    }

    @Override
    public void givenBack(Verdict.Reason reason) {
        count(givenBack, reason);
    }

    @Override
    public void extended() {
        extended.increment();
    }

    @Override
    public void unanswered(Operation operation) {
        count(unanswered, operation);
    }
}
