package dev.slo.yaml;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Shorthand of the tests: from text to nodes and sources. */
final class Trees {

    private Trees() {}

    static Findings findings(String text) {
        SourceText source = Decoding.decode("test.yaml", text.getBytes(StandardCharsets.UTF_8))
                .value()
                .orElseThrow();
        return new Findings(source);
    }

    /** The root of the first document. */
    static Node root(Findings findings) {
        return Composer.compose(findings).get(0);
    }

    /** The value of the first key of the first document. */
    static Node firstValue(Findings findings) {
        return ((Node.Mapping) root(findings)).entries().get(0).value();
    }

    static List<Node> documents(String text) {
        return Composer.compose(findings(text));
    }
}
