package dev.slo.compiler.emit.promtool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.compiler.Promtool;
import dev.slo.compiler.Specs;
import dev.slo.compiler.Tool;
import dev.slo.compiler.emit.prometheus.RuleFiles;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is emitted for each kind of spec, put to promtool. {@code compiler/benchmark} runs it, as it takes minutes. */
class ProofsOfSpecsIT {

    @ParameterizedTest
    @ValueSource(strings = {"requests", "latency", "slices", "mails", "smallest", "mutated-red", "slow"})
    void theProofsOfEverySpecPassOnItsRules(String spec, @TempDir Path folder) {
        Path out = System.getProperty("proofs.out") == null ? folder : Path.of(System.getProperty("proofs.out"), spec);
        List<Path> rules = Specs.write(out, Specs.plan(spec), new RuleFiles());
        List<Path> tests = Specs.write(out, Specs.plan(spec), new ProofFiles());

        Tool.Run check = Promtool.checkRules(rules.toArray(Path[]::new));
        assertThat(check.passed()).as(check.output()).isTrue();
        Tool.Run run = Promtool.testRules(tests.toArray(Path[]::new));
        assertThat(run.passed()).as(run.output()).isTrue();
    }
}
