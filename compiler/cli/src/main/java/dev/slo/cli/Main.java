package dev.slo.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Where the process starts: the one place that knows the real streams, environment and exit. */
public final class Main {

    /** Set by the launcher, which can ask: the streams that are terminals, such as {@code out,err}. */
    private static final String TERMINALS = "slo.terminals";

    private Main() {}

    /** Runs a command line and exits with its code. */
    public static void main(String[] arguments) {
        // What providers print must not end up in the YAML, the JSON or the Java that is asked for.
        System.setOut(System.err);
        ProcessStream out = new ProcessStream(new FileOutputStream(FileDescriptor.out));
        ProcessStream err = new ProcessStream(new FileOutputStream(FileDescriptor.err));
        Set<String> terminals = Set.of(System.getProperty(TERMINALS, "").split(","));
        Console console = new Console(
                writer(out),
                writer(err),
                System.in,
                terminals.contains("out"),
                terminals.contains("err"),
                System.getenv());
        int code = new Application(console).run(arguments);
        System.exit(out.failure().map(failure -> lost(failure, console)).orElse(code));
    }

    /** UTF-8 whatever the locale: what is printed goes into files and pipes as often as onto terminals. */
    private static PrintWriter writer(ProcessStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    }

    private static int lost(String failure, Console console) {
        console.err().println("slo: cannot write to standard output: " + failure);
        console.err().flush();
        return ExitCode.ENVIRONMENT;
    }
}
