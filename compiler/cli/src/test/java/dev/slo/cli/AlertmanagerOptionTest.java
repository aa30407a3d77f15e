package dev.slo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertmanagerOptionTest {

    private static final String SPEC = """
            apiVersion: slo/v1
            service: shop
            slos:
              - name: orders
                objective: 99.9%
                sli:
                  events:
                    bad: orders_total{job="shop", status="failed"}
                    total: orders_total{job="shop"}
            """;
    private static final String BASE = """
            route: {receiver: call}
            receivers:
              # who is called
              - name: call
                webhook_configs: [{url_file: /run/call}]
            """;

    @TempDir
    private Path folder = Path.of("replaced");

    @Test
    void theRoutesForSlosArePutIntoACopyOfTheBase() throws IOException {
        Shell.Result result = compile(BASE);

        assertThat(result.code()).isZero();
        assertThat(result.err()).contains("2 files: nothing to report");
        assertThat(folder.resolve("out/alertmanager/alertmanager.yml"))
                .content()
                .contains("slack-slo", "  # who is called\n  - name: call\n");
        assertThat(folder.resolve("base.yml")).hasContent(BASE);
    }

    @Test
    void withoutABaseThereIsNoWholeConfiguration() throws IOException {
        Path spec = Files.writeString(folder.resolve("shop.yaml"), SPEC);
        new Shell()
                .run("compile", spec.toString(), "--out", folder.resolve("out").toString());

        assertThat(folder.resolve("out/alertmanager/slo.yml")).isRegularFile();
        assertThat(folder.resolve("out/alertmanager/alertmanager.yml")).doesNotExist();
    }

    @Test
    void aMistakeInTheBaseIsShownAndNothingIsWritten() throws IOException {
        Shell.Result result = compile(BASE.replace("receiver: call", "receivers: call"));

        assertThat(result.code()).isEqualTo(ExitCode.INPUT);
        assertThat(result.err()).contains("alertmanager.no-route", "route: {receivers: call}", "1:8");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aPageThatWakesNobodyIsAWarning() throws IOException {
        Shell.Result result = compile(BASE.replace("webhook_configs", "email_configs"));

        assertThat(result.code()).isZero();
        assertThat(result.err()).contains("alertmanager.silent-page", "reach only 'call', 'slack-slo'");
    }

    @Test
    void aBaseThatIsNotThereIsAnError() throws IOException {
        Path spec = Files.writeString(folder.resolve("shop.yaml"), SPEC);
        Shell.Result result =
                new Shell().run("compile", spec.toString(), "--alertmanager-base", "no/such.yml", "--out", "out");

        assertThat(result.code()).isEqualTo(ExitCode.INPUT);
        assertThat(result.err()).contains("no/such.yml", "source.missing");
    }

    private Shell.Result compile(String base) throws IOException {
        Path spec = Files.writeString(folder.resolve("shop.yaml"), SPEC);
        Path file = Files.writeString(folder.resolve("base.yml"), base);
        return new Shell()
                .run(
                        "compile",
                        spec.toString(),
                        "--alertmanager-base",
                        file.toString(),
                        "--out",
                        folder.resolve("out").toString());
    }
}
