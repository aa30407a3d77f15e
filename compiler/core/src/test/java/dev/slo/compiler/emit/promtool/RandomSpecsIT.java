package dev.slo.compiler.emit.promtool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.compiler.Promtool;
import dev.slo.compiler.Specs;
import dev.slo.compiler.Tool;
import dev.slo.compiler.emit.prometheus.RuleFiles;
import dev.slo.compiler.pipeline.Compiler;
import dev.slo.compiler.pipeline.Loaded;
import dev.slo.compiler.pipeline.Source;
import dev.slo.compiler.plan.Planner;
import dev.slo.compiler.plan.ServicePlan;
import dev.slo.compiler.plan.SloPlan;
import dev.slo.model.TimeSpan;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a sound spec says, the proofs that it gets pass on its rules. {@code -Dspecs.seeds=1-200}, or {@code 3,7,20-30},
 * tries other specs than the few that every build does. {@code compiler/benchmark} runs it, as it takes a minute.
 */
class RandomSpecsIT {

    private static final String USUAL = "4,6,9,11-13,18,20,22,26,36";
    private static final int MOST_DRAWS = 100;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("seeds")
    void everySoundSpecHasRulesThatPassTheirProofs(long seed) {
        Drawn drawn = soundSpec(seed);
        Path[] rules = Specs.write(folder, drawn.plan(), new RuleFiles()).toArray(Path[]::new);
        Path[] proofs = Specs.write(folder, drawn.plan(), new ProofFiles()).toArray(Path[]::new);

        Tool.Run check = Promtool.checkRules(rules);
        assertThat(check.passed()).as("%s%n%s", drawn.yaml(), check.output()).isTrue();
        assertThat(proofs).as(drawn.yaml()).isNotEmpty();
        Tool.Run run = Promtool.testRules(proofs);
        assertThat(run.passed()).as("%s%n%s", drawn.yaml(), run.output()).isTrue();
    }

    @Test
    void everyBuildTriesEachKindOfSliAndSlowAndQuickScrapes() {
        List<SloPlan> slos = numbers(USUAL)
                .mapToObj(RandomSpecsIT::soundSpec)
                .flatMap(drawn -> drawn.plan().slos().stream())
                .toList();

        assertThat(slos)
                .extracting(slo -> slo.slo().sli().getClass().getSimpleName())
                .contains("BadOverTotal", "GoodOverTotal", "GoodAndBad", "Latency", "Timeslices", "ErrorRatio");
        assertThat(slos)
                .extracting(SloPlan::baseWindow)
                .contains(TimeSpan.ofMinutes(2), TimeSpan.ofMinutes(4), TimeSpan.ofMinutes(8));
    }

    static LongStream seeds() {
        return numbers(System.getProperty("specs.seeds", USUAL));
    }

    private static LongStream numbers(String ranges) {
        return Arrays.stream(ranges.split(",", -1)).flatMapToLong(range -> {
            String[] ends = range.split("-", -1);
            return LongStream.rangeClosed(Long.parseLong(ends[0]), Long.parseLong(ends[ends.length - 1]));
        });
    }

    /** A spec and what it plans. */
    private record Drawn(String yaml, ServicePlan plan) {}

    /** The first spec of a seed in which nobody finds an error. */
    private static Drawn soundSpec(long seed) {
        RandomSpec specs = new RandomSpec(seed);
        return Stream.generate(specs::next)
                .limit(MOST_DRAWS)
                .flatMap(yaml -> {
                    byte[] bytes = yaml.getBytes(StandardCharsets.UTF_8);
                    Loaded loaded = Compiler.load(List.of(new Source("shop.yaml", bytes)));
                    return loaded.hasErrors()
                            ? Stream.empty()
                            : loaded.specs().stream().map(spec -> new Drawn(yaml, Planner.plan(spec.service())));
                })
                .findFirst()
                .orElseThrow();
    }
}
