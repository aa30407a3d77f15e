package dev.slo.sample.loadgen.ledger;

/** How a request ended. */
public sealed interface Outcome {

    /** An answer came, good or bad. */
    record Answered(int status) implements Outcome {}

    /** None came. */
    record Failed(Trouble trouble) implements Outcome {}

    /** Why no answer came, the label {@code error_type}. */
    enum Trouble {
        /** It took longer than allowed. */
        TIMEOUT("timeout"),
        /** Nobody accepted the connection. */
        CONNECTION("connection"),
        /** The connection broke before the answer was whole. */
        BROKEN("broken");

        private final String label;

        Trouble(String label) {
            this.label = label;
        }

        /** The value of the label. */
        public String label() {
            return label;
        }
    }
}
