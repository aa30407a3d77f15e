package dev.slo.sample.demo.deployed;

/** What was deployed cannot work. The message is for whoever deployed it: what is wrong, and where. */
public final class DeploymentException extends RuntimeException {

    private static final long serialVersionUID = 1;

    DeploymentException(String message) {
        super(message);
    }
}
