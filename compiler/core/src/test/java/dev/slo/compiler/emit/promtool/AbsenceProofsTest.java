package dev.slo.compiler.emit.promtool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.compiler.plan.Planner;
import dev.slo.compiler.plan.ServicePlan;
import dev.slo.yaml.YamlFrontEnd;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbsenceProofsTest {

    private static final String NOT_YET = "one: no failure yet, and no series of failures";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    []     | sum (rate(all_total[$window]))
                    [path] | sum by (path) (rate(all_total[$window]))
                    []     | sum (rate(fine_total[$window])) + (sum (rate(bad_total[$window])) or vector(0))
                    """)
    void noFailureYetIsProvenWhereTheTotalIsThereWithoutOne(String groups, String total) {
        assertThat(titles(groups, total)).contains(NOT_YET);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    []     | sum (rate(fine_total[$window])) + sum (rate(bad_total[$window]))
                    [path] | sum by (path) (rate(fine_total[$window])) + (sum by (path) (rate(bad_total[$window])) or vector(0))
                    """)
    void noFailureYetIsLeftOutWhereTheTotalNeedsOne(String groups, String total) {
        assertThat(titles(groups, total)).isNotEmpty().doesNotContain(NOT_YET);
    }

    private static Iterable<String> titles(String groups, String total) {
        String bad =
                groups.equals("[]") ? "sum (rate(bad_total[$window]))" : "sum by (path) (rate(bad_total[$window]))";
        String yaml = """
                apiVersion: slo/v1
                service: shop
                slos:
                  - name: one
                    objective: 99%%
                    groupBy: %s
                    sli:
                      events: { bad: '%s', total: '%s' }
                """.formatted(groups, bad, total);
        ServicePlan plan = Planner.plan(YamlFrontEnd.read("shop.yaml", yaml.getBytes(StandardCharsets.UTF_8))
                .value()
                .orElseThrow()
                .get(0)
                .service());
        return ProofFiles.proofs(plan).values().stream()
                .flatMap(Collection::stream)
                .map(Proof::title)
                .toList();
    }
}
