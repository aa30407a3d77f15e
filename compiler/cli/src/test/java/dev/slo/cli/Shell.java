package dev.slo.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Runs command lines in this process as a shell would in its own. */
final class Shell {

    private String input = "";
    private boolean terminal;
    private final Map<String, String> environment = new HashMap<>();

    /** What a command left behind. */
    record Result(int code, String out, String err) {}

    /** Text on standard input. */
    Shell reading(String text) {
        input = text;
        return this;
    }

    /** Both outputs are terminals. */
    Shell onTerminal() {
        terminal = true;
        return this;
    }

    /** An environment variable. */
    Shell with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Runs {@code slo} with arguments. */
    Result run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(
                new PrintWriter(out),
                new PrintWriter(err),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                terminal,
                terminal,
                environment);
        int code = new Application(console).run(arguments);
        return new Result(code, out.toString(), err.toString());
    }
}
