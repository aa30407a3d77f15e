package dev.slo.sample.worker.domain.task;

import dev.slo.sample.worker.domain.mail.MailSender;
import dev.slo.sample.worker.domain.mail.MailTask;
import dev.slo.sample.worker.domain.mail.Outcome;
import dev.slo.sample.worker.domain.mail.Problem;
import java.time.Duration;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does each task once. The order is what the promise rests on: the provider has the mail, then the task is recorded as
 * done, then the message is deleted. A kill between the first two asks the provider again with the same key; a kill between
 * the last two leaves a message that is recognised as done.
 */
public final class TaskHandler implements DeliveryHandler {

    private static final Logger LOG = LoggerFactory.getLogger(TaskHandler.class);

    /** Long enough for the copy in work to come to its end. */
    private static final Duration WHILE_IN_WORK = Duration.ofSeconds(30);

    private final TaskReader reader;
    private final MailSender sender;
    private final DoneTasks done;
    private final TaskEvents events;
    private final Redelivery redelivery;
    private final IntSupplier maxReceives;
    private final Claims claims = new Claims();

    /**
     * A handler.
     *
     * @param maxReceives how often the queue delivers a message before it sets it aside
     */
    public TaskHandler(
            TaskReader reader,
            MailSender sender,
            DoneTasks done,
            TaskEvents events,
            Redelivery redelivery,
            IntSupplier maxReceives) {
        this.reader = reader;
        this.sender = sender;
        this.done = done;
        this.events = events;
        this.redelivery = redelivery;
        this.maxReceives = maxReceives;
    }

    @Override
    public Verdict handle(Delivery delivery) throws InterruptedException {
        return reader.read(delivery.body()).use(new Reading.Use<>() {
            @Override
            public Verdict task(MailTask task) throws InterruptedException {
                return claimed(delivery, task);
            }

            @Override
            public Verdict unreadable(Problem problem) {
                return unfit(delivery, problem);
            }
        });
    }

    private Verdict claimed(Delivery delivery, MailTask task) throws InterruptedException {
        if (!claims.take(task.id())) {
            log("a copy of this task is in work", delivery, task);
            return new Verdict.GiveBack(Verdict.Reason.IN_WORK, WHILE_IN_WORK);
        }
        try {
            return once(delivery, task);
        } finally {
            claims.release(task.id());
        }
    }

    private Verdict once(Delivery delivery, MailTask task) throws InterruptedException {
        if (done.contains(task.id())) {
            events.duplicate();
            log("this task is done already", delivery, task);
            return new Verdict.Delete();
        }
        Outcome outcome = sender.send(task, delivery.count() == maxReceives.getAsInt());
        return outcome.match(
                sent -> sent(delivery, task),
                refused -> refused(delivery, task, refused),
                unfit -> unfit(delivery, unfit.problem()));
    }

    /** The message goes even when the record failed: the mail is out, and a later copy has the key against it. */
    private Verdict sent(Delivery delivery, MailTask task) {
        if (!done.add(task.id())) {
            LOG.atError().addKeyValue("taskId", task.id()).log("the task could not be recorded as done");
        }
        log("mail sent", delivery, task);
        return new Verdict.Delete();
    }

    private Verdict refused(Delivery delivery, MailTask task, Outcome.Refused refused) {
        LOG.atWarn()
                .addKeyValue("taskId", task.id())
                .addKeyValue("receives", delivery.count())
                .addKeyValue("reason", refused.reason())
                .log("the provider refused a mail");
        return back(delivery, Verdict.Reason.RETRY);
    }

    private Verdict unfit(Delivery delivery, Problem problem) {
        events.invalid(problem);
        LOG.atWarn()
                .addKeyValue("messageId", delivery.messageId())
                .addKeyValue("receives", delivery.count())
                .addKeyValue("reason", problem.label())
                .log("a message is no task");
        return back(delivery, Verdict.Reason.INVALID);
    }

    private Verdict back(Delivery delivery, Verdict.Reason reason) {
        if (delivery.count() != maxReceives.getAsInt()) {
            return new Verdict.GiveBack(reason, redelivery.after(delivery.count()));
        }
        events.deadLettered();
        return new Verdict.GiveBack(Verdict.Reason.DEAD, Duration.ZERO);
    }

    private static void log(String message, Delivery delivery, MailTask task) {
        LOG.atInfo()
                .addKeyValue("taskId", task.id())
                .addKeyValue("messageId", delivery.messageId())
                .addKeyValue("receives", delivery.count())
                .log(message);
    }
}
