package dev.slo.sample.worker.domain.mail;

/**
 * Who delivers mails. An answer can get lost after the mail was taken, so a provider must send one mail per id however
 * often it is asked; without that, nobody can promise that a mail leaves once.
 */
public interface MailProvider {

    /**
     * Makes one attempt. Trouble on the way is a refusal, never an exception.
     *
     * @throws InterruptedException when the worker stops; the provider may have the mail or not
     */
    Answer send(OutgoingMail mail) throws InterruptedException;
}
