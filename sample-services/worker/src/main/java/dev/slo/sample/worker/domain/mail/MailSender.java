package dev.slo.sample.worker.domain.mail;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Sends one mail in four traced steps, and says once what became of it. */
public final class MailSender {

    private final MailProvider provider;
    private final Attempts attempts;
    private final SimulatedWork work;
    private final Spans spans;
    private final MailEvents events;

    public MailSender(MailProvider provider, Attempts attempts, SimulatedWork work, Spans spans, MailEvents events) {
        this.provider = provider;
        this.attempts = attempts;
        this.work = work;
        this.spans = spans;
        this.events = events;
    }

    /**
     * Sends a mail.
     *
     * @param last whether nobody will try again after this: only then a refusal makes the mail a failed one
     */
    public Outcome send(MailTask task, boolean last) throws InterruptedException {
        Map<String, String> attributes = Map.of("email.id", task.id().toString(), "email.type", "transactional");
        return spans.within("send_mail", attributes, () -> {
            long start = System.nanoTime();
            Outcome outcome = steps(task);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            String status = outcome.match(sent -> sent(took), refused -> refused(refused, took, last), this::unfit);
            spans.tag("email.status", status);
            return outcome;
        });
    }

    private Outcome steps(MailTask task) throws InterruptedException {
        Optional<Problem> problem = spans.within("validate_email_request", Map.of(), () -> {
            work.spend(task.id(), "validate", 10, 30);
            return task.problem();
        });
        if (problem.isPresent()) {
            return new Outcome.Unfit(problem.orElseThrow());
        }
        Template template = spans.within("fetch_email_data", Map.of("data.source", "email_service"), () -> {
            work.spend(task.id(), "fetch", 50, 150);
            return Template.of(task.id());
        });
        OutgoingMail mail = spans.within("prepare_email_content", Map.of("email.template", template.name()), () -> {
            work.spend(task.id(), "prepare", 30, 80);
            return template.render(task);
        });
        return spans.within("send_email_smtp", Map.of(), () -> attempt(mail));
    }

    private Outcome attempt(OutgoingMail mail) throws InterruptedException {
        for (int number = 1; ; number++) {
            Optional<String> refusal = ask(mail, number);
            if (refusal.isEmpty()) {
                return new Outcome.Sent();
            }
            if (number >= attempts.most()) {
                spans.failed(refusal.orElseThrow());
                return new Outcome.Refused(refusal.orElseThrow());
            }
            TimeUnit.NANOSECONDS.sleep(attempts.pause().toNanos());
        }
    }

    private Optional<String> ask(OutgoingMail mail, int number) throws InterruptedException {
        String attempt = Integer.toString(number);
        Answer answer = provider.send(mail);
        Optional<String> refusal = answer.match(
                accepted -> {
                    spans.event(
                            "accepted", Map.of("attempt", attempt, "replayed", Boolean.toString(accepted.replayed())));
                    return Optional.empty();
                },
                refused -> {
                    spans.event("refused", Map.of("attempt", attempt, "reason", refused.reason()));
                    return Optional.of(refused.reason());
                });
        events.attempted(refusal.isEmpty());
        return refusal;
    }

    private String sent(Duration took) {
        events.sent(took);
        return "sent";
    }

    private String refused(Outcome.Refused refused, Duration took, boolean last) {
        spans.failed(refused.reason());
        if (!last) {
            return "refused";
        }
        events.failed(took);
        return "failed";
    }

    private String unfit(Outcome.Unfit unfit) {
        spans.failed(unfit.problem().label());
        return "unfit";
    }
}
