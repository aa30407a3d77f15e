package dev.slo.compiler.emit.grafana;

import dev.slo.compiler.Golden;
import dev.slo.compiler.dashboard.DashboardFile;
import dev.slo.compiler.dashboard.Expansion;
import dev.slo.compiler.emit.Artefact;
import dev.slo.compiler.plan.Planner;
import dev.slo.compiler.plan.ServicePlan;
import dev.slo.model.TimeSpan;
import dev.slo.yaml.YamlFrontEnd;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Specs whose dashboards the tests look at, and what is emitted for them. */
final class Boards {

    static final Path GOLDEN = Golden.folder("grafana");

    private Boards() {}

    /** The services of the golden files. */
    static List<ServicePlan> golden() {
        return plans(GOLDEN.resolve("spec.yaml"));
    }

    /** The services of the samples. */
    static List<ServicePlan> samples() {
        try (Stream<Path> files = Files.list(Path.of("../../slos"))) {
            return files.sorted()
                    .flatMap(file -> plans(file).stream())
                    .sorted(Comparator.comparing(plan -> plan.service().name()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A service with that many SLOs of all kinds in turn. */
    static ServicePlan serviceOf(String name, int slos) {
        StringBuilder yaml = new StringBuilder("apiVersion: slo/v1\nservice: " + name + "\nslos:\n");
        for (int i = 0; i < slos; i++) {
            yaml.append(slo("slo-" + i, i));
        }
        return plans(name, yaml.toString()).get(0);
    }

    /** One SLO as YAML, its kind by number. */
    static String slo(String name, int kind) {
        String sli =
                switch (kind % 4) {
                    case 0 -> "sli: { events: { bad: 'a_total{e=\"1\"}', total: a_total } }";
                    case 1 -> "groupBy: [path], sli: { events: { good: b_total, bad: c_total } }";
                    case 2 -> "sli: { latency: { histogram: d_seconds, threshold: 0.3 } }";
                    default -> "sli: { errorRatio: '1 - avg(avg_over_time(up[$window]))' }";
                };
        return "  - { name: " + name + ", objective: 99%, " + sli + " }\n";
    }

    static List<ServicePlan> plans(String name, String yaml) {
        return YamlFrontEnd.read(name, yaml.getBytes(StandardCharsets.UTF_8)).value().orElseThrow().stream()
                .map(spec -> Planner.plan(spec.service()))
                .sorted(Comparator.comparing(plan -> plan.service().name()))
                .toList();
    }

    private static List<ServicePlan> plans(Path file) {
        try {
            return plans(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that is looked at: small, sampled and large services. */
    static List<DashboardFile> all() {
        List<DashboardFile> dashboards = new ArrayList<>();
        List<List<ServicePlan>> compiles =
                List.of(golden(), samples(), List.of(serviceOf("large", 200), serviceOf("s".repeat(63), 17)));
        for (List<ServicePlan> plans : compiles) {
            emitted(plans).forEach(artefact -> dashboards.add(DashboardFile.read(artefact.content())));
        }
        return dashboards;
    }

    static List<Artefact> emitted(List<ServicePlan> plans) {
        return new Dashboards().emit(plans);
    }

    /** What a dashboard's variables stand for when it is opened over six hours. */
    static Expansion opened(DashboardFile dashboard) {
        return Expansion.of(dashboard, TimeSpan.ofHours(6), TimeSpan.ofSeconds(30), TimeSpan.ofSeconds(15));
    }
}
