package dev.slo.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.Golden;
import dev.slo.diagnostic.Code;
import dev.slo.diagnostic.Explanation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks every case of the corpus of contracts; {@code -Dcorpus.update=true} rewrites the expectations, except in CI. */
class ContractCorpusTest {

    private static final String VALID = "valid";

    /** Small, so that a case of too many series stays readable. */
    private static final ContractOptions OPTIONS =
            ContractOptions.DEFAULT.withMostSeries(6).withMostGroups(4);

    @ParameterizedTest
    @MethodSource("cases")
    void everyCaseHasExactlyTheExpectedDiagnostics(Path folder) throws IOException {
        String actual = ContractCases.render(ContractCases.check(folder, OPTIONS));
        Golden.verify("corpus.update", ContractCases.ROOT.resolve(folder).resolve("expected.txt"), actual);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyCaseShowsTheCodeOfItsFolder(Path folder) {
        String code = folder.getName(0).toString();
        List<String> found = ContractCases.check(folder, OPTIONS).stream()
                .map(diagnostic -> diagnostic.code().value())
                .toList();
        if (code.equals(VALID)) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).contains(code);
        }
    }

    @Test
    void everyCodeOfTheContractHasACase() {
        assertThat(cases().stream().map(folder -> folder.getName(0).toString()).filter(name -> !name.equals(VALID)))
                .hasSameElementsAs(Explanation.codes().stream()
                        .map(Code::value)
                        .filter(code -> code.startsWith("contract."))
                        .toList());
    }

    static List<Path> cases() {
        return ContractCases.all();
    }
}
