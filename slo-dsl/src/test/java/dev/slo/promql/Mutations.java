package dev.slo.promql;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Expressions of the corpus with random changes. The same seed gives the same expressions. */
final class Mutations {

    private static final List<String> PIECES = List.of(
            "(",
            ")",
            "{",
            "}",
            "[",
            "]",
            ",",
            "\"",
            "'",
            "`",
            "\\",
            "#",
            "\n",
            ":",
            "@",
            " offset ",
            " and ",
            " by ",
            "5m",
            "1e",
            "0x",
            "-",
            "^",
            "==",
            "=~",
            "!",
            "$window",
            "é",
            "\ud83d",
            "\u0000",
            "sum",
            "inf",
            "bool",
            "on",
            "_");

    private final Random random;
    private final List<String> texts = new ArrayList<>(PromqlCorpus.read("valid"));

    Mutations(Random random) {
        this.random = random;
        texts.addAll(PromqlCorpus.read("invalid"));
    }

    /** An expression with one to four changes. */
    String next() {
        String text = any(texts);
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            text = changed(text);
        }
        return text;
    }

    private String changed(String text) {
        int from = random.nextInt(text.length() + 1);
        int to = from + random.nextInt(Math.min(8, text.length() - from) + 1);
        String replacement =
                switch (random.nextInt(4)) {
                    case 0 -> "";
                    case 1 -> any(PIECES);
                    case 2 -> tail(any(texts));
                    default -> text.substring(from, to).repeat(2);
                };
        return text.substring(0, from) + replacement + text.substring(to);
    }

    private String tail(String text) {
        return text.substring(random.nextInt(text.length() + 1));
    }

    private String any(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
