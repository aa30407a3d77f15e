package dev.slo.compiler.emit.promtool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.compiler.Promtool;
import dev.slo.compiler.Specs;
import dev.slo.compiler.emit.prometheus.RuleFiles;
import dev.slo.compiler.plan.ServicePlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MutationTest {

    private static final List<String> SPECS = List.of("requests", "mutated-latency", "mutated-slices", "mutated-mails");

    /** Mutants that no proof can tell from the rules, each with the reason. */
    private static final Map<String, String> EQUIVALENT = Map.of();

    @Test
    void everyMistakeInTheRulesFailsAProof(@TempDir Path folder) throws Exception {
        Promtool.demand();
        List<String> survivors = new ArrayList<>();
        int count = 0;
        ExecutorService workers = Executors.newFixedThreadPool(2);
        try {
            for (String spec : SPECS) {
                ServicePlan plan = Specs.plan(spec);
                List<Mutant> mutants = Mutations.of(plan);
                List<Future<Boolean>> runs = new ArrayList<>();
                for (int i = 0; i < mutants.size(); i++) {
                    runs.add(workers.submit(killed(folder.resolve(spec + i), plan, mutants.get(i))));
                }
                for (int i = 0; i < runs.size(); i++) {
                    String name = spec + ": " + mutants.get(i).name();
                    if (!EQUIVALENT.containsKey(name)) {
                        count++;
                        if (!runs.get(i).get()) {
                            survivors.add(name);
                        }
                    }
                }
            }
        } finally {
            workers.shutdownNow();
        }
        System.out.println(count + " mutants, " + (count - survivors.size()) + " killed");
        survivors.forEach(name -> System.out.println("mutants survived: " + name));
        assertThat(survivors).isEmpty();
    }

    private static Callable<Boolean> killed(Path folder, ServicePlan plan, Mutant mutant) {
        return () -> {
            Path rules = Specs.write(folder, mutant.plan(), new RuleFiles()).get(0);
            Files.writeString(rules, mutant.text().apply(Files.readString(rules)));
            List<Path> tests = new ArrayList<>(Specs.write(folder, plan, new ProofFiles()));
            tests.sort(Comparator.comparingLong(file -> cost(file, mutant)));
            return tests.stream().anyMatch(file -> !Promtool.testRules(file).passed());
        };
    }

    /** The files that are quick to run come first. */
    private static long cost(Path file, Mutant mutant) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new IllegalStateException(mutant.name(), e);
        }
    }
}
