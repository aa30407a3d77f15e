package dev.slo.compiler.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArtefactPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/etc/passwd",
                "..",
                "../x",
                "a/../../x",
                "a/..",
                ".",
                "./a",
                "a/./b",
                "a//b",
                "a/",
                "C:/x",
                "c:x",
                "a\\b",
                "..\\x",
                "\\\\server\\share",
                "a\u0000b",
                "a\nb",
                "a\tb",
                "x:stream",
                "a*",
                "a?",
                "trailing.",
                "trailing ",
                "a/trailing./b",
                ".slo",
                ".slo/journal"
            })
    void aPathThatIsNotPlainlyRelativeIsRefused(String text) {
        assertThatThrownBy(() -> new ArtefactPath(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "a/b.yml", "prometheus/rules/api.rules.yml", ".hidden", "...a", ".slots/x", "ünïcode/ä"})
    void aPlainRelativePathStaysBelowItsFolder(String text) {
        assertThat(new ArtefactPath(text).below(Path.of("/base")).normalize()).startsWithRaw(Path.of("/base"));
    }
}
