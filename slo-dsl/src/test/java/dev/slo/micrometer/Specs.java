package dev.slo.micrometer;

import dev.slo.diagnostic.Checked;
import dev.slo.spec.ServiceSpec;
import dev.slo.yaml.YamlFrontEnd;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Specs for tests. */
final class Specs {

    private Specs() {}

    static List<ServiceSpec> of(String yaml) {
        Checked<List<ServiceSpec>> read = YamlFrontEnd.read("slos.yaml", yaml.getBytes(StandardCharsets.UTF_8));
        return read.value().orElseThrow(() -> new IllegalArgumentException(String.valueOf(read.diagnostics())));
    }

    /** A service with one latency SLO. */
    static List<ServiceSpec> latency(String latency) {
        return of("""
                apiVersion: slo/v1
                service: shop
                slos:
                  - name: fast
                    objective: 99%
                    sli: { latency: { LATENCY } }
                """.replace("LATENCY", latency));
    }

    /** A service with one SLO over events. */
    static List<ServiceSpec> events(String bad, String total) {
        return of("""
                apiVersion: slo/v1
                service: shop
                slos:
                  - name: available
                    objective: 99.9%
                    sli: { events: { bad: 'BAD', total: 'TOTAL' } }
                """.replace("BAD", bad).replace("TOTAL", total));
    }
}
