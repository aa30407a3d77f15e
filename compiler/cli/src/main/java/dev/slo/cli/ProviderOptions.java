package dev.slo.cli;

import dev.slo.compiler.pipeline.Providers;
import dev.slo.diagnostic.Checked;
import dev.slo.spec.ServiceSpec;
import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** The SLOs that are declared in Java. */
final class ProviderOptions {

    @Option(
            names = "--classpath",
            paramLabel = "PATH",
            description = "Folders and archives with classes that declare SLOs in Java, separated as for java.")
    private List<String> classPath = List.of();

    @Option(
            names = "--provider",
            paramLabel = "CLASS",
            description = "A class of the class path to ask: an SloProvider. May be given several times."
                    + " Default: those listed in META-INF/services")
    private List<String> providers = List.of();

    /** Whether there are any. */
    boolean areGiven() {
        return !classPath.isEmpty() || !providers.isEmpty();
    }

    /** Asks the providers. */
    Checked<List<ServiceSpec>> load() throws IOException {
        return areGiven() ? Providers.load(entries(), providers) : Checked.of(List.of());
    }

    private List<String> entries() {
        return classPath.stream()
                .flatMap(part -> Arrays.stream(part.split(Pattern.quote(File.pathSeparator), -1)))
                .filter(entry -> !entry.isEmpty())
                .toList();
    }
}
