package dev.slo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CompileCommandTest {

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

    @TempDir
    private Path folder = Path.of("replaced");

    @Test
    void aSpecBecomesAFolderOfFiles() throws IOException {
        Shell.Result result = compile(SPEC);

        assertThat(result.code()).isZero();
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("written");
        assertThat(folder.resolve("out/prometheus/rules/shop.rules.yml")).isRegularFile();
        assertThat(Files.readString(folder.resolve("out/MANIFEST.sha256")))
                .contains("catalog.json", "prometheus/rules/shop.rules.yml");
    }

    @Test
    void aSecondCompileChangesNothing() {
        compile(SPEC);

        assertThat(compile(SPEC).err()).contains("0 written");
    }

    @Test
    void nothingIsWrittenWhereASpecHasAnError() {
        Shell.Result result = compile(SPEC.replace("objective", "objektive"));

        assertThat(result.code()).isEqualTo(ExitCode.INPUT);
        assertThat(result.err()).contains("objektive", "1 file: ");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void checkingAFolderThatIsCurrentFindsNothing() {
        compile(SPEC);

        Shell.Result result = compile(SPEC, "--check");

        assertThat(result.code()).isZero();
        assertThat(result.out()).isEmpty();
    }

    @Test
    void checkingShowsTheDriftAndWritesNothing() throws IOException {
        compile(SPEC);
        Path catalog = folder.resolve("out/catalog.json");
        String before = Files.readString(catalog);

        Shell.Result result = compile(SPEC.replace("99.9%", "99.5%"), "--check");

        assertThat(result.code()).isEqualTo(ExitCode.INPUT);
        assertThat(result.out()).contains("catalog.json: outdated", "--- a/catalog.json", "+++ b/catalog.json");
        assertThat(result.err()).contains("run 'slo compile'");
        assertThat(Files.readString(catalog)).isEqualTo(before);
    }

    @Test
    void aFolderThatCannotBeWrittenIsTheEnvironmentsFault() throws IOException {
        Files.writeString(folder.resolve("out"), "a file");

        Shell.Result result = compile(SPEC);

        assertThat(result.code()).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(result.err()).contains("is not a folder").doesNotContain("Exception", "\tat ");
    }

    @Test
    void runbooksAreMadeFromATemplateOfTheUsers() throws IOException {
        Path template = Files.writeString(folder.resolve("mine.ftl"), "# [=slo.title], kept for [=slo.window]");

        assertThat(compile(SPEC, "--runbook-template", template.toString()).code())
                .isZero();

        assertThat(folder.resolve("out/runbooks/shop/orders.md")).hasContent("# orders, kept for 30d\n");
    }

    @Test
    void aBrokenTemplateIsShownWhereItIsBrokenAndNothingIsWritten() throws IOException {
        Path template =
                Files.writeString(folder.resolve("mine.ftl"), "# [=slo.title]\n🔥 Call [=service.owner.team]!\n");

        Shell.Result result = compile(SPEC, "--runbook-template", template.toString());

        assertThat(result.code()).isEqualTo(ExitCode.INPUT);
        assertThat(result.err())
                .contains(
                        "runbook.broken-template",
                        "mine.ftl:2:10",
                        "🔥 Call [=service.owner.team]!",
                        "2 files: 1 error");
        assertThat(result.err()).containsPattern("│ {11}\\^{13}\n.*there is no service.owner here");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aTemplateThatIsNotThereIsReported() {
        Shell.Result result =
                compile(SPEC, "--runbook-template", folder.resolve("none.ftl").toString());

        assertThat(result.code()).isEqualTo(ExitCode.INPUT);
        assertThat(result.err()).contains("source.missing", "none.ftl");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aFolderIsNoTemplate() {
        Shell.Result result = compile(SPEC, "--runbook-template", folder.toString());

        assertThat(result.code()).isEqualTo(ExitCode.INPUT);
        assertThat(result.err()).contains("source.unreadable", "it is a folder");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void diagnosticsForProgramsGoToStandardOutput() {
        Shell.Result result = compile(SPEC, "--format", "json");

        assertThat(result.out()).startsWith("{").contains("\"diagnostics\"");
    }

    @Test
    void driftAsJsonIsOneDocumentWithTheDiagnostics() {
        compile(SPEC);

        JsonNode current = JsonMapper.shared()
                .readTree(compile(SPEC, "--check", "--format", "json").out());
        Shell.Result result = compile(SPEC.replace("99.9%", "99.5%"), "--check", "--format", "json");
        JsonNode drifted = JsonMapper.shared().readTree(result.out());

        assertThat(current.path("drift").isArray()).isTrue();
        assertThat(current.path("drift")).isEmpty();
        assertThat(result.code()).isEqualTo(ExitCode.INPUT);
        assertThat(drifted.path("summary").path("files").asInt()).isEqualTo(1);
        assertThat(drifted.path("drift").path(0).path("path").asString()).isEqualTo("catalog.json");
        assertThat(drifted.path("drift").path(0).path("kind").asString()).isEqualTo("outdated");
        assertThat(drifted.path("drift").path(0).path("diff").asString()).contains("+++ b/catalog.json");
    }

    @Test
    void driftBesideSarifGoesToStandardError() {
        compile(SPEC);

        Shell.Result result = compile(SPEC.replace("99.9%", "99.5%"), "--check", "--format", "sarif");

        assertThat(JsonMapper.shared().readTree(result.out()).path("runs")).hasSize(1);
        assertThat(result.err()).contains("catalog.json: outdated");
    }

    @Test
    void aTargetIsCompiledBesideTheFilesOfTheOthers() throws IOException {
        compile(SPEC);
        String stricter = SPEC.replace("99.9%", "99.95%");

        Shell.Result written = compile(stricter, "--target", "catalog");

        assertThat(written.err()).contains("1 written, 0 unchanged, 0 removed");
        assertThat(folder.resolve("out/prometheus/rules/shop.rules.yml")).isRegularFile();
        assertThat(Files.readString(folder.resolve("out/MANIFEST.sha256"))).contains("prometheus/rules/shop.rules.yml");
        assertThat(compile(stricter, "--target", "catalog", "--check").code()).isZero();
        Shell.Result others = compile(stricter, "--target", "prometheus", "--check");
        assertThat(others.code()).isEqualTo(ExitCode.INPUT);
        assertThat(others.out()).contains("shop.rules.yml: outdated").doesNotContain("catalog.json");
        assertThat(others.err()).contains("run 'slo compile --target prometheus'");
    }

    @Test
    void aTargetThatDoesNotExistIsAMistakeOfUsageThatNamesThoseThatDo() {
        Shell.Result result = compile(SPEC, "--target", "nagios");

        assertThat(result.code()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).contains("prometheus, ", ", catalog", "'nagios'");
    }

    private Shell.Result compile(String spec, String... options) {
        String[] arguments = new String[4 + options.length];
        arguments[0] = "compile";
        arguments[1] = "-";
        arguments[2] = "--out";
        arguments[3] = folder.resolve("out").toString();
        System.arraycopy(options, 0, arguments, 4, options.length);
        return new Shell().reading(spec).run(arguments);
    }
}
