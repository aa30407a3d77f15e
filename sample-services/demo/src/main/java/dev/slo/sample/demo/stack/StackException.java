package dev.slo.sample.demo.stack;

/** Something could not be started. The message is for the user: what it was, and what its log says. */
public final class StackException extends Exception {

    private static final long serialVersionUID = 1;

    /** With a message for the user. */
    public StackException(String message) {
        super(message);
    }
}
