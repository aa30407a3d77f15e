package dev.slo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {

    private static final String BROKEN = "apiVersion: slo/v1\nservice: Shop\n";

    @Test
    void diagnosticsGoToStandardErrorWithTheLineTheyPointAt() {
        Shell.Result result = new Shell().reading(BROKEN).run("validate", "-");

        assertThat(result.code()).isEqualTo(ExitCode.INPUT);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("<stdin>:2:10", "2 │ service: Shop\n", "│          ^^^^\n");
    }

    @Test
    void aFileThatIsMissingIsADiagnostic(@TempDir Path folder) {
        Shell.Result result =
                new Shell().run("validate", folder.resolve("none.yaml").toString());

        assertThat(result.code()).isEqualTo(ExitCode.INPUT);
        assertThat(result.err()).contains("source.missing", "there is no such file or folder");
    }

    @Test
    void colourIsForTerminalsThatWantIt() {
        assertThat(coloured(new Shell())).isFalse();
        assertThat(coloured(new Shell().onTerminal())).isTrue();
        assertThat(coloured(new Shell().onTerminal().with("NO_COLOR", "1"))).isFalse();
        assertThat(coloured(new Shell().onTerminal().with("NO_COLOR", ""))).isTrue();
        assertThat(coloured(new Shell().onTerminal().with("TERM", "dumb"))).isFalse();
        assertThat(coloured(new Shell().with("NO_COLOR", "1"), "--color=always"))
                .isTrue();
        assertThat(coloured(new Shell().onTerminal(), "--color=never")).isFalse();
    }

    private static boolean coloured(Shell shell, String... options) {
        String[] arguments =
                options.length == 0 ? new String[] {"validate", "-"} : new String[] {"validate", "-", options[0]};
        return shell.reading(BROKEN).run(arguments).err().contains("\u001b[");
    }
}
