package dev.slo.sample.worker.domain.mail;

/** Why a message is no mail that could be sent, now or ever. */
public enum Problem {
    NOT_JSON("not_json"),
    TOO_LARGE("too_large"),
    UNKNOWN_TYPE("unknown_type"),
    MISSING_FIELD("missing_field"),
    BAD_ID("bad_id"),
    BAD_RECIPIENT("bad_recipient"),
    BAD_SUBJECT("bad_subject");

    private final String label;

    Problem(String label) {
        this.label = label;
    }

    /** The value of the label {@code reason} in metrics and logs. */
    public String label() {
        return label;
    }
}
