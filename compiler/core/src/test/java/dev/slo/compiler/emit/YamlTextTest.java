package dev.slo.compiler.emit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** What is written is read back by another YAML library, whatever the text looks like to YAML. */
class YamlTextTest {

    private static final String[] PIECES = {
        "a",
        "B",
        "7",
        "-",
        " ",
        "  ",
        "\n",
        "\t",
        ":",
        ": ",
        "#",
        " #",
        "\"",
        "'",
        "\\",
        "{",
        "}",
        "[",
        "]",
        ",",
        "&",
        "*",
        "!",
        "|",
        ">",
        "%",
        "@",
        "`",
        "?",
        "~",
        "=",
        "<<",
        "null",
        "yes",
        "0x1F",
        "1e3",
        "é",
        "\u2028",
        "\u00a0",
        "\uFEFF",
        "😀",
        "{{ $value }}",
        "\n\n",
        "\n ",
        "\u0007",
        "\r\n",
        "---",
        "..."
    };

    static IntStream seeds() {
        return IntStream.range(0, 2_000);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void randomTextsReadBackEqual(int seed) {
        Random random = new Random(seed);
        Map<String, Object> tree = Map.of(text(random), List.of(text(random), Map.of(text(random), text(random))));

        assertThat(read(YamlText.of("", tree))).isEqualTo(tree);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "Null",
                "~",
                "true",
                "no",
                "off",
                "Yes",
                "0",
                "-1",
                "+1",
                "1_000",
                "0x1F",
                "0o17",
                "017",
                "1e3",
                ".5",
                "1.",
                ".inf",
                "-.Inf",
                ".nan",
                "2026-01-01",
                "2026-01-01T00:00:00Z",
                "12:30:45",
                "=",
                "<<",
                "- a",
                "a: b",
                "a #b",
                "#a",
                "key:",
                ":",
                "?",
                "|",
                ">",
                "&a",
                "*a",
                "!a",
                "!!str a",
                "%YAML",
                "@a",
                "`a`",
                "{a}",
                "[a]",
                "---",
                "...",
                "a\nb",
                "a\n",
                "\na",
                "a\n\n",
                " a\nb",
                "\ta",
                "a\tb",
                "\"",
                "'",
                "\\",
                "\\n",
                "30d",
                "1h30m",
                "99.9%",
                "{{ $labels.path }}",
                "C:\\temp",
                "\u0000",
                "\u0085",
                "\u2029",
                "\uD83D\uDE00"
            })
    void nastyTextsReadBackEqual(String text) {
        Map<String, Object> tree = Map.of("key", text, text, "value", "list", List.of(text));

        assertThat(read(YamlText.of("A comment", tree))).isEqualTo(tree);
    }

    @Test
    void otherKindsOfValuesReadBackEqual() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("b", true);
        tree.put("a", 12);
        tree.put("none", List.of());
        tree.put("empty", Map.of());
        tree.put("list", List.of(1, 2));

        assertThat(read(YamlText.of("", tree))).isEqualTo(tree);
        assertThat(YamlText.of("", tree)).startsWith("b: true\na: 12\n");
    }

    @Test
    void decimalsAreWrittenPlainly() {
        assertThat(YamlText.of("", Map.of("budget", new BigDecimal("5E-7")))).isEqualTo("budget: 0.0000005\n");
    }

    @Test
    void expressionsOfSeveralLinesStandAsBlocks() {
        assertThat(YamlText.of("Two\nlines", Map.of("expr", "a\n/ b\n")))
                .isEqualTo("# Two\n# lines\nexpr: |\n  a\n  / b\n");
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static Object read(String yaml) {
        LoadSettings settings =
                LoadSettings.builder().setSchema(new CoreSchema()).build();
        return new Load(settings).loadFromString(yaml);
    }
}
