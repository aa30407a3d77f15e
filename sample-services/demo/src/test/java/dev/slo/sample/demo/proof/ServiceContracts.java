package dev.slo.sample.demo.proof;

import dev.slo.contract.ContractCheck;
import dev.slo.contract.ContractOptions;
import dev.slo.contract.exposition.Exposition;
import dev.slo.contract.exposition.ExpositionParser;
import dev.slo.diagnostic.Checked;
import dev.slo.diagnostic.Diagnostic;
import dev.slo.sample.demo.samples.Checkout;
import dev.slo.spec.ServiceSpec;
import dev.slo.yaml.YamlFrontEnd;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The specs in {@code slos/} against what the running samples expose, over HTTP. */
final class ServiceContracts {

    /** Nothing of this repository runs it: its spec is an example of all kinds of SLI. */
    private static final String NOT_RUNNING = "runner-platform";

    private ServiceContracts() {}

    /**
     * What does not fit, for all services whose samples run.
     *
     * @param metrics the job that each address is scraped as
     */
    static List<Diagnostic> check(Checkout checkout, Map<URI, String> metrics)
            throws IOException, InterruptedException {
        List<Diagnostic> found = new ArrayList<>();
        List<Exposition> expositions = new ArrayList<>();
        for (Map.Entry<URI, String> scraped : metrics.entrySet()) {
            expositions.add(exposition(scraped.getKey(), scraped.getValue(), found));
        }
        found.addAll(ContractCheck.check(
                specs(checkout.root().resolve("slos")),
                expositions.stream().reduce(Exposition::and).orElseThrow(),
                ContractOptions.DEFAULT.withoutTargetLabels(List.of("job"))));
        return found;
    }

    private static Exposition exposition(URI address, String job, List<Diagnostic> found)
            throws IOException, InterruptedException {
        String text = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .body();
        Checked<Exposition> exposition = ExpositionParser.parse(address.toString(), text);
        found.addAll(exposition.diagnostics());
        return exposition.value().orElseThrow().withLabels(Map.of("job", job));
    }

    private static List<ServiceSpec> specs(Path folder) throws IOException {
        List<ServiceSpec> specs = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                specs.addAll(YamlFrontEnd.read(file.toString(), Files.readAllBytes(file))
                        .value()
                        .orElseThrow());
            }
        }
        specs.removeIf(spec -> spec.service().name().value().equals(NOT_RUNNING));
        return specs;
    }
}
