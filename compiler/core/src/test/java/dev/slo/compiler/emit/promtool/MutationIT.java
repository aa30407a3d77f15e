package dev.slo.compiler.emit.promtool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.compiler.Promtool;
import dev.slo.compiler.Specs;
import dev.slo.compiler.emit.prometheus.RuleFiles;
import dev.slo.compiler.plan.ServicePlan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each single mistake in the rules has to fail a proof. {@code compiler/benchmark} runs it, as it takes minutes.
 */
class MutationIT {

    private static final String ONE_GROUP = "without groups the memory of what was there ends after the moment at which"
            + " all data is known to be missing, whichever length both have";

    /** Mutants that no proof can tell from the rules, each with the reason. */
    private static final Map<String, String> EQUIVALENT = Map.ofEntries(
            Map.entry("requests: SloDataMissing: 1h × 0.8", ONE_GROUP),
            Map.entry("requests: SloDataMissing: 1h × 1.2", ONE_GROUP),
            Map.entry("mutated-latency: SloDataMissing: 1h × 0.8", ONE_GROUP),
            Map.entry("mutated-latency: SloDataMissing: 1h × 1.2", ONE_GROUP),
            Map.entry("mutated-slices: SloDataMissing: 6d × 0.8", ONE_GROUP),
            Map.entry("mutated-slices: SloDataMissing: 6d × 1.2", ONE_GROUP),
            Map.entry("mutated-slices: slo:sli_total:rate5m: 5m × 0.8", "the mean of ones is one"),
            Map.entry("mutated-slices: slo:sli_total:rate5m: 5m × 1.2", "the mean of ones is one"));

    /** One code makes all tiers, so only this spec has mistakes in each of them, and in the texts of one. */
    private static final String FIRST = "requests";

    /** Texts are written by the same code for every kind of SLI; of this one they tell groups apart. */
    private static final String GROUPED = "mutated-mails";

    /** Of this one only the recordings that no other spec asks for. */
    private static final String RED = "mutated-red";

    private static final List<String> REPEATED = List.of(
            "ErrorBudgetBurnRateCritical 6h",
            "ErrorBudgetBurnRateWarning 1d",
            "ErrorBudgetConsumed 80",
            "slo:sli_error:ratio_rate2h",
            "slo:sli_error:ratio_rate6h",
            "slo:sli_error:ratio_rate1d");

    @ParameterizedTest
    @ValueSource(strings = {FIRST, "mutated-latency", "mutated-slices", GROUPED, RED})
    void everyMistakeInTheRulesFailsAProof(String spec, @TempDir Path folder)
            throws InterruptedException, ExecutionException {
        Promtool.demand();
        ServicePlan plan = Specs.plan(spec);
        List<Mutant> mutants = Mutations.of(plan).stream()
                .filter(mutant -> !EQUIVALENT.containsKey(spec + ": " + mutant.name()))
                .filter(mutant -> spec.equals(FIRST) || spec.equals(GROUPED) || !mutant.inTexts())
                .filter(mutant -> (spec.equals(FIRST) && !mutant.inTexts())
                        || REPEATED.stream().noneMatch(mutant.name()::startsWith))
                .filter(mutant -> !spec.equals(RED) || mutant.name().startsWith("app:"))
                .toList();
        List<String> survivors = new ArrayList<>();
        Killers killers = new Killers(plan);
        ExecutorService workers = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> runs = new ArrayList<>();
            for (int i = 0; i < mutants.size(); i++) {
                runs.add(workers.submit(killed(folder.resolve(Integer.toString(i)), killers, mutants.get(i))));
            }
            for (int i = 0; i < runs.size(); i++) {
                if (!runs.get(i).get()) {
                    survivors.add(mutants.get(i).name());
                }
            }
        } finally {
            workers.shutdownNow();
        }
        System.out.println(
                spec + ": " + mutants.size() + " mutants, " + (mutants.size() - survivors.size()) + " killed");
        assertThat(survivors).as("mutants that survived").isEmpty();
    }

    /** Runs proof after proof, each in a file of its own, until one fails. */
    private static Callable<Boolean> killed(Path folder, Killers killers, Mutant mutant) {
        return () -> {
            Path rules = Specs.write(folder, mutant.plan(), new RuleFiles()).get(0);
            Files.writeString(rules, mutant.text().apply(Files.readString(rules)));
            Path test =
                    Files.createDirectories(folder.resolve("prometheus/tests")).resolve("proof.yml");
            for (Proof proof : killers.inOrder(mutant)) {
                Files.writeString(test, killers.file(proof));
                if (!Promtool.testRules(test).passed()) {
                    killers.killed(mutant, proof);
                    return true;
                }
            }
            return false;
        };
    }
}
