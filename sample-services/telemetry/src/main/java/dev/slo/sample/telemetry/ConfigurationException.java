package dev.slo.sample.telemetry;

import java.util.List;

/** Variables that a service cannot start with; its message has one line for each. */
public final class ConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ConfigurationException(List<String> mistakes) {
        super(String.join("\n", mistakes));
    }
}
