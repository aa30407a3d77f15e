package dev.slo.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTest {

    @Test
    void whatSteersATerminalOrHidesIsWrittenAsAnEscape() {
        assertThat(Visible.escaped("\u001B[31mred\n\u202Ex\uFEFF\u2028"))
                .isEqualTo("\\u001B[31mred\\n\\u202Ex\\uFEFF\\u2028");
        assertThat(Visible.escaped("caf\u00E9 \uD83D\uDE00")).isEqualTo("caf\u00E9 \uD83D\uDE00");
    }

    @Test
    void aLongTextIsCutBetweenCharacters() {
        assertThat(Visible.quoted("short")).isEqualTo("'short'");
        assertThat(Visible.quoted("\uD83D\uDE00".repeat(61))).isEqualTo("'" + "\uD83D\uDE00".repeat(60) + "\u2026'");
    }
}
