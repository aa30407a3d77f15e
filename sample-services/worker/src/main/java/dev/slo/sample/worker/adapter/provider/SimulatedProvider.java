package dev.slo.sample.worker.adapter.provider;

import dev.slo.sample.worker.domain.mail.Answer;
import dev.slo.sample.worker.domain.mail.MailProvider;
import dev.slo.sample.worker.domain.mail.OutgoingMail;
import dev.slo.sample.worker.domain.mail.SimulatedWork;

/** A provider that takes every mail after the time that an SMTP server takes, and sends none. */
public final class SimulatedProvider implements MailProvider {

    private final SimulatedWork work;

    public SimulatedProvider(SimulatedWork work) {
        this.work = work;
    }

    @Override
    public Answer send(OutgoingMail mail) throws InterruptedException {
        work.spend(mail.id(), "smtp", 100, 300);
        return new Answer.Accepted(false);
    }
}
