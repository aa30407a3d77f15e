package dev.slo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ProgressTest {

    private static final Duration SOON = Duration.ofMillis(1);

    private final StringWriter err = new StringWriter();

    @Test
    @Timeout(120)
    void whoWaitsAtATerminalIsToldAndTheLineGoesAway() throws IOException {
        String result = Progress.of("compiling", console(true), SOON, () -> {
            untilToldOfIt();
            return "done";
        });

        assertThat(result).isEqualTo("done");
        assertThat(err.toString()).startsWith("\rcompiling ... 0 s").endsWith("\r                 \r");
    }

    @Test
    @Timeout(120)
    void theLineGoesAwayWhenTheWorkFails() {
        assertThatThrownBy(() -> Progress.of("compiling", console(true), SOON, () -> {
                    untilToldOfIt();
                    throw new IOException("the disk is full");
                }))
                .hasMessage("the disk is full");

        assertThat(err.toString()).endsWith("\r");
    }

    @Test
    void nothingIsToldOnceTheWorkIsDone() throws IOException {
        Progress.of("compiling", console(true), SOON, () -> "done");
        String said = err.toString();
        LockSupport.parkNanos(20 * SOON.toNanos());

        assertThat(err.toString()).isEqualTo(said);
    }

    @Test
    void workThatIsDoneSoonLeavesNoTrace() throws IOException {
        Progress.of("compiling", console(true), Duration.ofHours(1), () -> "done");

        assertThat(err.toString()).isEmpty();
    }

    @Test
    void filesAndPipesGetNothing() throws IOException {
        Progress.of("compiling", console(false), SOON, () -> {
            LockSupport.parkNanos(20 * SOON.toNanos());
            return "done";
        });

        assertThat(err.toString()).isEmpty();
    }

    private void untilToldOfIt() {
        while (err.toString().isEmpty()) {
            LockSupport.parkNanos(SOON.toNanos());
        }
    }

    private Console console(boolean terminal) {
        PrintWriter writer = new PrintWriter(err);
        return new Console(writer, writer, InputStream.nullInputStream(), terminal, terminal, Map.of());
    }
}
