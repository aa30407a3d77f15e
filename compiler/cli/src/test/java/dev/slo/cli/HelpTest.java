package dev.slo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {

    @Test
    void theHelpOfSloNamesTheCommands() throws IOException {
        Golden.verify("help.txt", help("--help"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "compile",
                "validate",
                "explain",
                "export",
                "report",
                "preview",
                "contract",
                "schema",
                "demo",
                "completion"
            })
    void everyCommandHasHelpWithExamplesAndExitCodes(String command) throws IOException {
        String help = help(command, "--help");

        assertThat(help).contains("Usage: slo " + command, "Examples:", "Exit codes:");
        Golden.verify("help-" + command + ".txt", help);
    }

    @Test
    void theVersionIsTheBuildsOwn() {
        assertThat(new Shell().run("--version").out()).matches("slo [0-9]+\\.[0-9]+\\.[0-9]+ \\(Java .*\\)\n");
    }

    @Test
    void theCompletionScriptKnowsTheCommandsAndTheirOptions() {
        Shell.Result result = new Shell().run("completion", "bash");

        assertThat(result.code()).isZero();
        assertThat(result.out()).contains("complete -F", "--check", "--range", "validate");
    }

    @Test
    void aMisspelledCommandIsAMistakeOfUsageWithASuggestion() {
        Shell.Result result = new Shell().run("complie");

        assertThat(result.code()).isEqualTo(ExitCode.USAGE);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("'complie'", "slo compile", "Try 'slo --help'.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--nonsense", "compile --format xml", "compile --out", "validate --color red"})
    void whatIsNotACommandLineIsAMistakeOfUsage(String line) {
        Shell.Result result = new Shell().run(line.isEmpty() ? new String[0] : line.split(" "));

        assertThat(result.code()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).contains("Try 'slo").doesNotContain("Exception");
    }

    private static String help(String... arguments) {
        Shell.Result result = new Shell().run(arguments);
        assertThat(result.code()).isZero();
        assertThat(result.err()).isEmpty();
        return result.out();
    }
}
