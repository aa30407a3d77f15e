package dev.slo.sample.demo;

import dev.slo.model.Service;
import dev.slo.sample.demo.samples.Checkout;
import dev.slo.sample.demo.samples.SampleStack;
import dev.slo.sample.demo.samples.StackOptions;
import dev.slo.sample.demo.session.Session;
import dev.slo.sample.demo.session.Terminal;
import dev.slo.sample.demo.stack.StackException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Where the process starts: everything up, a session, everything down again. */
public final class DemoApplication {

    private static final int USAGE = 2;
    private static final int ENVIRONMENT = 3;
    private static final int BUG = 70;

    private final DemoOptions options;
    private final Terminal terminal;
    private final PrintStream err;
    private volatile Runnable end = () -> {};
    private volatile boolean told;

    private DemoApplication(DemoOptions options, Terminal terminal, PrintStream err) {
        this.options = options;
        this.terminal = terminal;
        this.err = err;
    }

    /** Runs until it is told to end, and leaves nothing behind. */
    public static void main(String[] arguments) {
        DemoOptions options = new DemoOptions();
        try {
            new CommandLine(options).parseArgs(arguments);
        } catch (ParameterException e) {
            System.err.println("slo: " + e.getMessage() + "\nTry 'slo demo --help'.");
            System.exit(USAGE);
        }
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        try (Terminal terminal = Terminal.open(out, System.in)) {
            System.exit(new DemoApplication(options, terminal, System.err).run());
        }
    }

    private int run() {
        Thread hook = new Thread(this::endBySignal, "shutdown");
        Runtime.getRuntime().addShutdownHook(hook);
        options.parent().flatMap(ProcessHandle::of).ifPresent(DemoApplication::endWith);
        try {
            runStack();
            return 0;
        } catch (StackException | IOException e) {
            if (!told) {
                err.println("slo: " + e.getMessage());
            }
            return ENVIRONMENT;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ENVIRONMENT;
        } catch (RuntimeException e) {
            err.println("slo: this is a bug in the demo, please report it with what follows");
            e.printStackTrace(err);
            return BUG;
        } finally {
            end();
        }
    }

    private static void endWith(ProcessHandle parent) {
        CompletableFuture<Void> unused = parent.onExit().thenRun(() -> System.exit(0));
    }

    /** What fails from now on fails because it was ended. */
    private void endBySignal() {
        told = true;
        end();
    }

    /** Ends whatever has been started so far; from the hook as well as from here. */
    private void end() {
        end.run();
        terminal.close();
    }

    private void runStack() throws IOException, StackException, InterruptedException {
        StackOptions wanted = new StackOptions(
                options.seed(),
                options.load(),
                options.rps(),
                true,
                options.keep(),
                System.getenv().getOrDefault("PATH", ""),
                Map.of());
        SampleStack stack =
                SampleStack.prepare(Checkout.of(DemoApplication.class), wanted, part -> terminal.say("  " + part));
        end = stack::close;
        System.setProperty(
                "slo.demo.log", stack.folder().resolve("logs/demo.log").toString());
        terminal.say("Starting, all on this machine and on its loopback address only:");
        stack.start();
        stack.missing().forEach(terminal::say);
        List<Service> services = stack.services();
        Session session = new Session(
                stack, terminal, new Session.Plan(options.duration(), options.script()), services, Clock.systemUTC());
        end = () -> {
            session.stop();
            stack.close();
        };
        session.run();
        terminal.say("Stopping ...");
        stack.close();
        terminal.say(options.keep() ? "Logs and data are in " + stack.folder() : "Nothing is left running.");
    }
}
