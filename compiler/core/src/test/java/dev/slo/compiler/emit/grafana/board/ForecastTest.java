package dev.slo.compiler.emit.grafana.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.compiler.Promtool;
import dev.slo.compiler.Tool;
import dev.slo.compiler.plan.Terms;
import dev.slo.model.TimeSpan;
import dev.slo.promql.PromqlPrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A budget of 1 % over two days, of which there is a sample every five minutes, as Prometheus foresees it. */
class ForecastTest {

    private static final Forecast FORECAST =
            new Forecast(List.of(Terms.equal("service", "shop"), Terms.equal("slo", "orders")), TimeSpan.ofDays(2));

    @TempDir
    private Path folder;

    @Test
    void itLooksNoFurtherAheadThanHalfTheWindow() {
        assertThat(FORECAST.horizons()).containsExactly(TimeSpan.ofHours(1), TimeSpan.ofHours(6), TimeSpan.ofDays(1));
    }

    /** All failed for the first six hours: 60 of 577 samples are still there in an hour, none in six. */
    @Test
    void whatLeavesTheWindowIsForgotten() throws IOException {
        String errors = "1+0x71 0+0x504";

        assertThat(foreseen(errors, TimeSpan.ofHours(1))).isEqualTo("-9.4");
        assertThat(foreseen(errors, TimeSpan.ofHours(6))).isEqualTo("1");
    }

    /** Nothing failed on the first day and 2 % on the second: in a day both days will have been like the second. */
    @Test
    void theLastDayIsTakenToGoOn() throws IOException {
        assertThat(foreseen("0+0x287 0.02+0x288", TimeSpan.ofDays(1))).isEqualTo("-1");
    }

    /** What promtool says that the forecast is, as it tells what it got in place of an impossible value. */
    private String foreseen(String errors, TimeSpan ahead) throws IOException {
        String query = PromqlPrinter.print(Terms.call("round", FORECAST.left(ahead), Terms.number(0.1)));
        Path test = folder.resolve("test.yml");
        Files.writeString(folder.resolve("rules.yml"), "groups: []\n");
        Files.writeString(test, """
                rule_files: [rules.yml]
                tests:
                  - interval: 5m
                    input_series:
                      - { series: 'slo:sli_error:rate5m{service="shop", slo="orders"}', values: '%s' }
                      - { series: 'slo:sli_total:rate5m{service="shop", slo="orders"}', values: '1+0x576' }
                      - { series: 'slo:error_budget:ratio{service="shop", slo="orders"}', values: '0.01+0x576' }
                    promql_expr_test:
                      - expr: '%s'
                        eval_time: 2d
                        exp_samples: [{ labels: '{service="shop", slo="orders"}', value: 12345 }]
                """.formatted(errors, query));
        Tool.Run run = Promtool.testRules(test);
        String got = run.output().replaceAll("(?s).*got:.*\\} (-?[0-9.E+-]+).*", "$1");
        return got.replaceAll("E\\+00$", "");
    }
}
