package dev.slo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ExplainCommandTest {

    private static final String SPEC = """
            apiVersion: slo/v1
            service: shop
            slos:
              - name: orders
                title: Orders are accepted
                objective: 99.9%
                traffic: 100
                groupBy: [region]
                sli:
                  events:
                    bad: orders_total{job="shop", status="failed"}
                    total: orders_total{job="shop"}
              - name: payments
                title: Payments go through
                objective: 99%
                sli:
                  events:
                    bad: payments_total{job="shop", status="failed"}
                    total: payments_total{job="shop"}
            """;

    @Test
    void aCodeIsExplainedByItsPage() {
        Shell.Result result = new Shell().run("explain", "yaml.duplicate-key");

        assertThat(result.code()).isZero();
        assertThat(result.out()).startsWith("yaml.duplicate-key\n").contains("Why it matters", "How to fix it");
    }

    @Test
    void aMisspelledCodeIsAnsweredWithTheNearest() {
        Shell.Result result = new Shell().run("explain", "yaml.duplicate-kay");

        assertThat(result.code()).isEqualTo(ExitCode.INPUT);
        assertThat(result.err()).contains("did you mean 'yaml.duplicate-key'?");
    }

    @Test
    void anSloIsExplainedInFigures() throws IOException {
        Shell.Result result = explain("shop/orders");

        assertThat(result.code()).isZero();
        Golden.verify("explain-slo.txt", result.out());
    }

    /** The table of the SRE Workbook's tiers for 99.9 % over 30 days, which simulations have confirmed. */
    @Test
    void timesToDetectAreThoseOfTheClosedForms() {
        assertThat(explain("orders").out())
                .containsSubsequence(
                        "100 %    page 14.4x        51.8 s                2 %",
                        "10 %     page 14.4x      8.64 min                2 %",
                        "1 %      page 6x          216 min                5 %",
                        "0.2 %    ticket 1x           36 h               10 %");
    }

    @Test
    void anSloIsFoundByItsNameWhereThereIsOnlyOne() {
        assertThat(explain("payments").out()).startsWith("shop/payments: Payments go through\n");
    }

    @Test
    void anUnknownSloIsAnsweredWithTheNearestOrWithAll() {
        assertThat(explain("shop/order").err()).contains("did you mean 'shop/orders'?");
        assertThat(explain("nothing-like-it").err()).contains("  shop/orders\n  shop/payments\n");
    }

    @Test
    void aSpecWithErrorsIsNotExplained() {
        Shell.Result result = new Shell().reading("service: shop\n").run("explain", "orders", "-");

        assertThat(result.code()).isEqualTo(ExitCode.INPUT);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("<stdin>");
    }

    private static Shell.Result explain(String name) {
        return new Shell().reading(SPEC).run("explain", name, "-");
    }
}
