package dev.slo.sample.worker.adapter.provider;

import dev.slo.sample.worker.domain.mail.Answer;
import dev.slo.sample.worker.domain.mail.Draws;
import dev.slo.sample.worker.domain.mail.MailProvider;
import dev.slo.sample.worker.domain.mail.OutgoingMail;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A provider with faults. Whether a mail is refused follows from its id and the seed, so that every attempt at it is refused
 * while the rate stays: the rate is the share of mails that fail, not of attempts.
 */
public final class FaultyProvider implements MailProvider {

    private final MailProvider provider;
    private final Supplier<Faults> faults;
    private final long seed;

    public FaultyProvider(MailProvider provider, Supplier<Faults> faults, long seed) {
        this.provider = provider;
        this.faults = faults;
        this.seed = seed;
    }

    @Override
    public Answer send(OutgoingMail mail) throws InterruptedException {
        Faults now = faults.get();
        TimeUnit.NANOSECONDS.sleep(now.extraLatency().toNanos());
        return Draws.share(seed, mail.id(), "refused") < now.emailFailureRate()
                ? new Answer.Refused("SMTP server unavailable")
                : provider.send(mail);
    }
}
