package dev.slo.compiler.emit.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.compiler.plan.Planner;
import dev.slo.compiler.plan.ServicePlan;
import dev.slo.yaml.YamlFrontEnd;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What Terraform and other programs read about an SLO's tiers. */
class CatalogTest {

    private static final Pattern TIER =
            Pattern.compile("\"urgency\": \"(\\w+)\".*?\"minimumFailures\": (\\d+)", Pattern.DOTALL);

    @Test
    void aPageAsksForFiveFailuresAndATicketForNone() {
        assertThat(minimums("")).containsExactly("page 5", "page 5", "ticket 0", "ticket 0");
    }

    @Test
    void aSpecThatAsksForOtherMinimumsIsTakenAtItsWord() {
        assertThat(minimums(", alerting: { page: { minimumFailures: 12 }, ticket: { minimumFailures: 3 } }"))
                .containsExactly("page 12", "page 12", "ticket 3", "ticket 3");
    }

    private static List<String> minimums(String alerting) {
        String yaml = "apiVersion: slo/v1\nservice: shop\nslos:\n  - { name: orders, objective: 99.9%, sli: { events: {"
                + " bad: a_total, total: b_total } }" + alerting + " }\n";
        List<ServicePlan> plans =
                YamlFrontEnd.read("spec.yaml", yaml.getBytes(StandardCharsets.UTF_8)).value().orElseThrow().stream()
                        .map(spec -> Planner.plan(spec.service()))
                        .toList();
        String catalogue = new Catalog().emit(plans).get(0).content();
        return TIER.matcher(catalogue)
                .results()
                .map(tier -> tier.group(1) + " " + tier.group(2))
                .toList();
    }
}
