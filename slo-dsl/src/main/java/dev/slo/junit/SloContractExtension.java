package dev.slo.junit;

import dev.slo.contract.ContractOptions;
import dev.slo.diagnostic.Checked;
import dev.slo.diagnostic.Diagnostic;
import dev.slo.diagnostic.Severity;
import dev.slo.micrometer.SloContract;
import dev.slo.spec.ServiceSpec;
import dev.slo.validation.Validator;
import dev.slo.yaml.YamlFrontEnd;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a test class when, after its tests, the registry does not expose what the SLOs speak of. The tests use the service,
 * and so its meters; the extension looks at what they left behind. It looks for up to a second, as an answer reaches a test
 * before the service has measured it.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final SloContractExtension contract =
 *         SloContractExtension.ofYaml(Path.of("slos/api.yaml"), () -> registry);
 * }</pre>
 */
public final class SloContractExtension implements AfterAllCallback {

    /** An answer reaches the test a moment before the service has measured it. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final Duration PAUSE = Duration.ofMillis(20);

    private final List<ServiceSpec> specs;
    private final Supplier<MeterRegistry> registry;
    private final ContractOptions options;
    private final Severity mildest;

    private SloContractExtension(
            List<ServiceSpec> specs, Supplier<MeterRegistry> registry, ContractOptions options, Severity mildest) {
        this.specs = List.copyOf(specs);
        this.registry = registry;
        this.options = options;
        this.mildest = mildest;
    }

    /**
     * The contract of specs with a registry, which is asked for when the tests are done.
     *
     * @throws IllegalArgumentException when the specs hold mistakes, with all of them: what cannot be understood, such as
     *     a broken query, would fit any meters
     */
    public static SloContractExtension of(List<ServiceSpec> specs, Supplier<MeterRegistry> registry) {
        refuseMistakes(Validator.validate(specs));
        return new SloContractExtension(specs, registry, ContractOptions.DEFAULT, Severity.ERROR);
    }

    /**
     * The contract of the specs in a YAML file with a registry.
     *
     * @throws IllegalArgumentException when the file holds mistakes, with all of them
     */
    public static SloContractExtension ofYaml(Path file, Supplier<MeterRegistry> registry) {
        return of(read(file), registry);
    }

    /** Warnings fail the test class, too, such as error series that do not exist from the start. */
    public SloContractExtension strict() {
        return new SloContractExtension(specs, registry, options, Severity.WARNING);
    }

    /** With other options, such as more labels that Prometheus adds. */
    public SloContractExtension options(ContractOptions other) {
        return new SloContractExtension(specs, registry, other, mildest);
    }

    @Override
    public void afterAll(ExtensionContext context) throws InterruptedException {
        List<Diagnostic> broken = broken();
        for (long end = System.nanoTime() + PATIENCE.toNanos(); !broken.isEmpty() && System.nanoTime() < end; ) {
            Thread.sleep(PAUSE.toMillis());
            broken = broken();
        }
        if (!broken.isEmpty()) {
            throw new AssertionError("The SLOs do not fit the meters:\n" + told(broken));
        }
    }

    private List<Diagnostic> broken() {
        return SloContract.check(specs, registry.get(), options).stream()
                .filter(found -> found.severity().compareTo(mildest) <= 0)
                .toList();
    }

    private static List<ServiceSpec> read(Path file) {
        try {
            Checked<List<ServiceSpec>> read = YamlFrontEnd.read(file.toString(), Files.readAllBytes(file));
            refuseMistakes(read.diagnostics());
            return read.value().orElseGet(ArrayList::new);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static void refuseMistakes(List<Diagnostic> diagnostics) {
        List<Diagnostic> mistakes =
                diagnostics.stream().filter(Diagnostic::isError).toList();
        if (!mistakes.isEmpty()) {
            throw new IllegalArgumentException("the specs hold mistakes:\n" + told(mistakes));
        }
    }

    private static String told(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(Diagnostic::toString).collect(Collectors.joining("\n"));
    }
}
