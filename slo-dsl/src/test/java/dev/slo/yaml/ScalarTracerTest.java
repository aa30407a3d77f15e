package dev.slo.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The tracer and the YAML library agree on every value, whatever it is written like. */
class ScalarTracerTest {

    private static final int TEXTS = 50_000;
    private static final List<String> PIECES = List.of(
            "a",
            "b",
            "x{y=~5}",
            " ",
            "  ",
            "\t",
            "\n",
            "\n\n",
            "\n   ",
            "\n ",
            " \n",
            "\r\n",
            "\r",
            "''",
            "'",
            "\\\"",
            "\"",
            "\\n",
            "\\x41",
            "\\u00e9",
            "\\U0001F600",
            "\\ ",
            "\\\t",
            "\\\n",
            "\\\n  ",
            "\\\\",
            "\u00E9",
            "\uD83D\uDE00",
            "#",
            " #c",
            ": ",
            ":",
            "-",
            ">",
            "|",
            "{",
            "]",
            "\u2028",
            "\uFEFF");
    private static final List<String> OPENINGS = List.of(
            "k: ",
            "k: '",
            "k: \"",
            "k: |\n ",
            "k: >\n ",
            "k: >-\n  ",
            "k: |+\n ",
            "k: |1\n ",
            "- >2\n   ",
            "k: &a !!str ");

    @Test
    void everyCharacterOfARandomScalarIsFoundInItsSource() {
        Random random = new Random(7);
        int traced = 0;
        for (int i = 0; i < TEXTS; i++) {
            traced += traceAll(randomYaml(random));
        }
        assertThat(traced).as("scalars with a value").isGreaterThan(TEXTS / 5);
    }

    private static String randomYaml(Random random) {
        String opening = OPENINGS.get(random.nextInt(OPENINGS.size()));
        StringBuilder yaml = new StringBuilder(opening);
        for (int i = random.nextInt(12); i >= 0; i--) {
            yaml.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        boolean quoted = opening.endsWith("'") || opening.endsWith("\"");
        return yaml + (quoted ? opening.substring(opening.length() - 1) : "") + "\n";
    }

    private static int traceAll(String yaml) {
        Findings findings = Trees.findings(yaml);
        int traced = 0;
        for (Node root : Composer.compose(findings)) {
            for (Node node : children(root)) {
                if (node instanceof Node.Scalar scalar && !scalar.text().isEmpty()) {
                    Optional<Trace> trace = ScalarTracer.trace(findings.source(), scalar);
                    assertThat(trace)
                            .as("%s in %s", visible(scalar.text()), visible(yaml))
                            .isPresent();
                    traced++;
                }
            }
        }
        return traced;
    }

    private static String visible(String text) {
        return text.replace("\n", "<LF>").replace("\r", "<CR>").replace("\t", "<TAB>");
    }

    private static List<Node> children(Node root) {
        if (root instanceof Node.Mapping mapping) {
            return mapping.entries().stream().map(Node.Entry::value).toList();
        }
        return root instanceof Node.Sequence sequence ? sequence.items() : List.of(root);
    }
}
