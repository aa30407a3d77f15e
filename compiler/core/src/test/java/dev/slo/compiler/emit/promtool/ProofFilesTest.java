package dev.slo.compiler.emit.promtool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.compiler.Promtool;
import dev.slo.compiler.Specs;
import dev.slo.compiler.Tool;
import dev.slo.compiler.emit.Artefact;
import dev.slo.compiler.emit.prometheus.RuleFiles;
import dev.slo.compiler.plan.ServicePlan;
import dev.slo.promql.PromqlPrinter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProofFilesTest {

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

    @Test
    void noBudgetLevelIsLeftOutOfAnOrdinaryProof() {
        assertThat(Stream.of("requests", "latency", "slices", "mails")
                        .flatMap(spec -> ProofFiles.proofs(Specs.plan(spec)).values().stream())
                        .flatMap(List::stream)
                        .filter(proof -> proof.title().contains("level by level"))
                        .flatMap(proof -> proof.checks().stream()))
                .extracting(check -> PromqlPrinter.print(check.question()))
                .noneMatch(question -> question.contains("level!="))
                .hasSizeGreaterThan(6);
    }

    @Test
    void whatCannotBeProvenIsNamed() {
        assertThat(new ProofFiles().emit(List.of(Specs.plan("mails"))))
                .extracting(Artefact::content)
                .allMatch(content -> content.contains("# Not proven: strange, as no metrics were found"));
    }

    @Test
    void thePlansOrderOfServicesAndNothingElseDecidesTheBytes() {
        List<ServicePlan> plans = List.of(Specs.plan("latency"), Specs.plan("mails"));

        assertThat(new ProofFiles().emit(plans)).isEqualTo(new ProofFiles().emit(plans));
    }
}
