package dev.slo.compiler.emit.promtool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.compiler.Specs;
import dev.slo.compiler.emit.Artefact;
import dev.slo.compiler.plan.ServicePlan;
import dev.slo.promql.PromqlPrinter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProofFilesTest {

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
