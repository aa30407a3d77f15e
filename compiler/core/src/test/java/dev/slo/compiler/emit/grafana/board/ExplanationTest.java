package dev.slo.compiler.emit.grafana.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.compiler.plan.Planner;
import dev.slo.yaml.YamlFrontEnd;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Text of people stands in a panel that Grafana searches for variables and then reads as Markdown. */
class ExplanationTest {

    private static final String SPEC = """
            apiVersion: slo/v1
            service: shop
            owner: { team: "Ops | <b>$service</b>" }
            slos:
              - name: a
                title: "Under $slo or [[slo]] <img src=x>"
                description: "[click](javascript:alert(1)) *now*"
                objective: 99%
                alerting: { runbook: "https://wiki.example.com/$slo?x={slo}" }
                sli: { events: { bad: b_total, total: a_total } }
            """;

    private final String text =
            Explanation.of(Planner.plan(YamlFrontEnd.read("spec.yaml", SPEC.getBytes(StandardCharsets.UTF_8))
                            .value()
                            .orElseThrow()
                            .get(0)
                            .service())
                    .slos()
                    .get(0));

    @Test
    void noVariableIsFoundInIt() {
        assertThat(text).contains("Under &#36;slo or").doesNotContain("$", "[[");
    }

    @Test
    void noMarkupIsFoundInIt() {
        assertThat(text)
                .contains("\\<img src=x\\>", "\\[click\\](javascript:alert(1)) \\*now\\*", "Owner: Ops \\| \\<b\\>")
                .doesNotContain(" <img", " [click]");
    }

    @Test
    void linksOfTheSpecAreKept() {
        assertThat(text).contains("[Runbook of a](<https://wiki.example.com/%24slo?x=a>)");
    }
}
