package dev.slo.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Map;

/**
 * The world around a command. Commands know no other streams and no other environment, so a test runs them as the shell
 * does.
 *
 * @param out what the user asked for
 * @param err what else there is to say
 * @param in standard input
 * @param outIsTerminal whether somebody looks at {@code out}
 * @param errIsTerminal whether somebody looks at {@code err}
 * @param environment the environment variables
 */
record Console(
        PrintWriter out,
        PrintWriter err,
        InputStream in,
        boolean outIsTerminal,
        boolean errIsTerminal,
        Map<String, String> environment) {

    /** Copies the environment. */
    Console {
        environment = Map.copyOf(environment);
    }

    /** Whether the user has forbidden colour everywhere, as no-color.org describes. */
    boolean refusesColour() {
        return !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "").equals("dumb");
    }
}
