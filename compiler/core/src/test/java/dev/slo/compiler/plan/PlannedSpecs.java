package dev.slo.compiler.plan;

import dev.slo.model.Service;
import dev.slo.yaml.YamlFrontEnd;
import java.nio.charset.StandardCharsets;

/** Services written as YAML, for tests of their plans. */
final class PlannedSpecs {

    static final String REQUESTS = """
            apiVersion: slo/v1
            service: shop
            slos:
              - name: requests
                objective: 99.9%
                sli: { events: { bad: 'http_requests_total{status=~"5.."}', total: http_requests_total } }
            """;

    private PlannedSpecs() {}

    static Service service(String yaml) {
        return YamlFrontEnd.read("spec.yaml", yaml.getBytes(StandardCharsets.UTF_8))
                .value()
                .orElseThrow()
                .get(0)
                .service();
    }

    static ServicePlan plan(String yaml) {
        return Planner.plan(service(yaml));
    }

    /** A service with that many SLOs of all kinds in turn. */
    static ServicePlan planOf(int slos) {
        StringBuilder yaml = new StringBuilder("apiVersion: slo/v1\nservice: shop\nslos:\n");
        for (int i = 0; i < slos; i++) {
            yaml.append("  - { name: slo-")
                    .append(i)
                    .append(", objective: 99%, ")
                    .append(kind(i))
                    .append(" }\n");
        }
        return plan(yaml.toString());
    }

    private static String kind(int i) {
        return switch (i % 5) {
            case 0 -> "sli: { events: { bad: 'a_total{e=\"1\"}', total: a_total } }";
            case 1 -> "window: 7d, groupBy: [path], sli: { events: { good: b_total, bad: c_total } }";
            case 2 -> "window: 1d, sli: { latency: { histogram: d_seconds, threshold: 0.3 } }";
            case 3 ->
                "sli: { timeslices: { query: 'avg(avg_over_time(f[$window]))', good: '> 1', slice: 10m, noData: bad } }";
            default -> "window: 90d, sli: { errorRatio: '1 - avg(avg_over_time(up[$window]))' }";
        };
    }
}
