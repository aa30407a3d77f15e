package dev.slo.sample.demo.deployed;

/** This machine has no place for a task: something else listens on its ports, or there are no addresses to have. */
public final class NoAddressException extends RuntimeException {

    private static final long serialVersionUID = 1;

    NoAddressException(String message) {
        super(message);
    }
}
