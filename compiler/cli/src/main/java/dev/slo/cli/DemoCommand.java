package dev.slo.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code slo demo}: everything live on one machine. The demo is a program of its own among the sample services, which this
 * command knows by the place of its jar only; it gets the terminal and a copy of the options.
 */
@Command(
        name = "demo",
        header = "Run everything live on this machine, and break it.",
        description = {
            "",
            "Starts the sample services under load, a queue, and Prometheus and Alertmanager where they are installed,"
                    + " with the generated rules and routes; no containers, loopback addresses only. Shows the objectives"
                    + " with budget, burn rate and alerts, and takes single keys that break and heal things; for each it"
                    + " says which alert will fire and when. Everything ends with it.",
            ""
        },
        footer = {
            "",
            "Commands of a script: fail-emails, slow-api, break-route, stop-worker, heal, quit.",
            "Without a terminal, lines with the same words are read, and the demo ends when they do.",
            "",
            "Examples:",
            "  slo demo",
            "  slo demo --duration 5m --script '30s fail-emails; 2m heal' </dev/null"
        })
final class DemoCommand implements Callable<Integer> {

    private static final String JAR = "sample-services/demo/target/slo-sample-demo.jar";

    private final Console console;
    private final Optional<Path> checkout;

    @Option(
            names = "--duration",
            paramLabel = "TIME",
            description = "End after this time, such as 90s or 5m, counted from when everything is ready.")
    private Optional<String> duration = Optional.empty();

    @Option(
            names = "--script",
            paramLabel = "STEPS",
            description = "Do things at times from when everything is ready, such as '30s fail-emails; 2m heal'.")
    private Optional<String> script = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            description = "Equal seeds give equal load and equal chances. Default: 42")
    private Optional<Long> seed = Optional.empty();

    @Option(names = "--rps", paramLabel = "NUMBER", description = "Requests per second. Default: 20")
    private Optional<Double> rps = Optional.empty();

    @Option(names = "--no-load", description = "Start no load generator.")
    private boolean noLoad;

    @Option(names = "--keep", description = "Keep the folder with logs and data, and say where it is.")
    private boolean keep;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private final GlobalOptions global = new GlobalOptions();

    DemoCommand(Console console) {
        this(console, checkout());
    }

    DemoCommand(Console console, Optional<Path> checkout) {
        this.console = console;
        this.checkout = checkout;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Optional<Path> demo = checkout.map(root -> root.resolve(JAR)).filter(Files::isRegularFile);
        if (demo.isEmpty()) {
            console.err()
                    .println(
                            "slo: the demo is not part of the command, but of a checkout of slo: run './slo demo' there,"
                                    + " which builds " + JAR + " on first use");
            return ExitCode.ENVIRONMENT;
        }
        Process process =
                new ProcessBuilder(commandLine(demo.get())).inheritIO().start();
        // A signal to this process alone has to end both; one from the terminal reaches both anyway.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process), "demo"));
        return process.waitFor();
    }

    /** The checkout that this class was built in, if it was started from one. */
    private static Optional<Path> checkout() {
        try {
            CodeSource source = DemoCommand.class.getProtectionDomain().getCodeSource();
            for (Path folder =
                            source == null ? null : Path.of(source.getLocation().toURI());
                    folder != null;
                    folder = folder.getParent()) {
                if (Files.isRegularFile(folder.resolve("sample-services/demo/pom.xml"))) {
                    return Optional.of(folder);
                }
            }
            return Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private List<String> commandLine(Path demo) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                demo.toString(),
                "--parent=" + ProcessHandle.current().pid()));
        duration.ifPresent(value -> command.add("--duration=" + value));
        script.ifPresent(value -> command.add("--script=" + value));
        seed.ifPresent(value -> command.add("--seed=" + value));
        rps.ifPresent(value -> command.add("--rps=" + value));
        if (noLoad) {
            command.add("--no-load");
        }
        if (keep) {
            command.add("--keep");
        }
        return command;
    }

    private static void end(Process process) {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
