package dev.slo.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.diagnostic.Diagnostic;
import dev.slo.spec.ServiceSpec;
import dev.slo.yaml.YamlFrontEnd;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValidatorTest {

    private static final String LOW_TRAFFIC = """
            apiVersion: slo/v1
            service: shop
            defaults: { objective: 99.9%, traffic: 10/h }
            slos:
              - name: one
                sli: { events: { bad: 'orders_total{status="failed"}', total: orders_total } }
              - name: two
                sli: { events: { bad: 'carts_total{status="failed"}', total: carts_total } }
            """;

    @Test
    void noSpecsHaveNoProblems() {
        assertThat(Validator.validate(List.of())).isEmpty();
    }

    @Test
    void laterTiersAreLeftOutAfterAnError() {
        String broken = LOW_TRAFFIC.replace("99.9%", "100%");
        assertThat(codes(broken)).containsExactly("objective.out-of-range");
        assertThat(codes(LOW_TRAFFIC)).containsExactly("alerting.low-traffic");
    }

    @Test
    void whatTwoSlosInheritIsToldOnce() {
        assertThat(Validator.validate(read(LOW_TRAFFIC)))
                .singleElement()
                .satisfies(warning -> assertThat(warning.origin()).hasToString("spec.yaml:3:40"));
    }

    @Test
    void aSuppressionCountsForItsOwnSloOnly() {
        String suppression = "    suppress: [{ code: alerting.low-traffic, reason: 'a few orders a day' }]\n";
        assertThat(codes(LOW_TRAFFIC + suppression)).containsExactly("alerting.low-traffic");
        String both = LOW_TRAFFIC.replace("  - name: two", suppression + "  - name: two") + suppression;
        assertThat(codes(both)).isEmpty();
    }

    @Test
    void anUnusedSuppressionIsNotToldWhileThereAreErrors() {
        String unused = "    suppress: [{ code: alerting.silent-burn, reason: 'left over from before' }]\n";
        assertThat(codes(LOW_TRAFFIC + unused)).containsExactly("alerting.low-traffic", "suppression.unused");
        assertThat(codes(LOW_TRAFFIC.replace("99.9%", "0%") + unused)).containsExactly("objective.out-of-range");
    }

    @Test
    void theOrderOfTheSpecsDoesNotChangeTheOrderOfTheDiagnostics() {
        List<ServiceSpec> specs =
                List.of(read("b.yaml", LOW_TRAFFIC), read("a.yaml", LOW_TRAFFIC.replace("shop", "cart"))).stream()
                        .flatMap(List::stream)
                        .toList();
        assertThat(Validator.validate(specs))
                .extracting(found -> found.origin().source())
                .containsExactly("a.yaml", "b.yaml");
    }

    private static List<String> codes(String yaml) {
        return Validator.validate(read(yaml)).stream()
                .map(Diagnostic::code)
                .map(Object::toString)
                .toList();
    }

    private static List<ServiceSpec> read(String yaml) {
        return read("spec.yaml", yaml);
    }

    private static List<ServiceSpec> read(String name, String yaml) {
        return YamlFrontEnd.read(name, yaml.getBytes(StandardCharsets.UTF_8))
                .value()
                .orElseThrow();
    }
}
