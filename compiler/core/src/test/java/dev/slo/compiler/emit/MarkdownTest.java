package dev.slo.compiler.emit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '"',
            value = {
                "plain text, 99.9 % (of it)! → plain text, 99.9 % (of it)!",
                "*a* _b_ `c` ~d~ → \\*a\\* \\_b\\_ \\`c\\` \\~d\\~",
                "a | b → a \\| b",
                "<script>&amp; → \\<script\\>\\&amp;",
                "[x](javascript:y) → \\[x\\](javascript:y)",
                "# no heading → \\# no heading",
                "#channel → #channel",
                "- no list → \\- no list",
                "--- → \\---",
                "12) no list → 12\\) no list",
                "1. no list → 1\\. no list",
                "1.5 s → 1.5 s",
                "C:\\dir → C:\\\\dir",
            })
    void whatWouldBeMarkupIsEscaped(String text, String expected) {
        assertThat(Markdown.text(text)).isEqualTo(expected);
    }

    @Test
    void breaksBecomeSpacesSoThatTextStaysInItsLine() {
        assertThat(Markdown.text(" one\n\n# two\tthree\u2028\u0007 ")).isEqualTo("one # two three");
    }

    @Test
    void codeIsFencedWithMoreBackticksThanItHolds() {
        assertThat(Markdown.code("a")).isEqualTo("`a`");
        assertThat(Markdown.code("a ``b`` | `")).isEqualTo("``` a ``b`` \\| ` ```");
        assertThat(Markdown.code("")).isEmpty();
        assertThat(Markdown.fence("promql", "x{a=\"```\"}\n")).isEqualTo("````promql\nx{a=\"```\"}\n````");
    }

    @Test
    void onlyWebAddressesAreLinked() {
        assertThat(Markdown.link("A [b]", "https://example.com/a?b=<c>"))
                .isEqualTo("[A \\[b\\]](<https://example.com/a?b=%3Cc%3E>)");
        assertThat(Markdown.link("A", "javascript:alert(1)")).isEqualTo("A: `javascript:alert(1)`");
        assertThat(Markdown.link("A", "https://example.com/{{ $labels.path }}"))
                .isEqualTo("A: `https://example.com/{{ $labels.path }}`");
    }
}
