package dev.slo.sample.worker.domain.mail;

import java.util.Optional;
import java.util.regex.Pattern;

/** A mail that somebody asked for, as the task says it: not checked yet. */
public record MailTask(TaskId id, String to, String subject) {

    /** What one line of a mail's header may hold, by RFC 5322. */
    private static final int LONGEST_LINE = 998;

    /** The longest address that SMTP can carry, by RFC 5321. */
    private static final int LONGEST_ADDRESS = 254;

    private static final Pattern ADDRESS =
            Pattern.compile("[^@\\s\\p{Cntrl}]{1,64}+@[^@\\s\\p{Cntrl}.]++(\\.[^@\\s\\p{Cntrl}.]++)++");

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    /**
     * What makes this mail impossible, if anything does. A line break in a subject is refused, not removed: it would start
     * a header of the sender's choice.
     */
    public Optional<Problem> problem() {
        if (to.length() > LONGEST_ADDRESS || !ADDRESS.matcher(to).matches()) {
            return Optional.of(Problem.BAD_RECIPIENT);
        }
        if (subject.isBlank()
                || subject.length() > LONGEST_LINE
                || CONTROL.matcher(subject).find()) {
            return Optional.of(Problem.BAD_SUBJECT);
        }
        return Optional.empty();
    }
}
