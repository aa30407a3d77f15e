package dev.slo.sample.worker.domain.mail;

import java.time.Duration;

/**
 * Who is told what becomes of mails. A mail is sent or fails once, so that sent and failed add up to all mails whose fate
 * is known; a refusal that another delivery will try to overcome is an attempt and nothing else.
 */
public interface MailEvents {

    /** The provider answered one attempt. */
    void attempted(boolean accepted);

    /** The provider has the mail, after this time of work on it. */
    void sent(Duration took);

    /** The provider refused the last attempt that the mail gets, after this time of work on it. */
    void failed(Duration took);
}
