package dev.slo.contract.exposition;

/** Ends the reading of one line; never leaves this package. */
final class LineProblem extends Exception {

    private static final long serialVersionUID = 1L;

    private final int at;

    LineProblem(int at, String message) {
        super(message, null, false, false);
        this.at = at;
    }

    /** Index of the character in the line. */
    int at() {
        return at;
    }

    String message() {
        return String.valueOf(getMessage());
    }
}
