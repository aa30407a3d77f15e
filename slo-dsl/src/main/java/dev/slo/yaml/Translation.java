package dev.slo.yaml;

import dev.slo.diagnostic.Visible;
import dev.slo.spec.Site;
import dev.slo.spec.reading.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns the nodes of a document into the tree that is read for its meaning, and reports keys that are no text or
 * stand twice, and merge keys unless they are wanted. What several aliases stand for is translated once.
 */
final class Translation {

    /** What is done about keys {@code <<}. */
    enum MergeKeys {
        /** They are mistakes. */
        REFUSED,
        /** They are keys like others. */
        KEPT
    }

    private final Findings findings;
    private final MergeKeys mergeKeys;
    private final IdentityHashMap<Node, Tree> done = new IdentityHashMap<>();

    Translation(Findings findings, MergeKeys mergeKeys) {
        this.findings = findings;
        this.mergeKeys = mergeKeys;
    }

    /** The tree of a document. */
    Tree tree(Node root) {
        return tree(root, site(root));
    }

    /** The tree of a node; one that takes no place stands where its label does. */
    private Tree tree(Node node, Site label) {
        if (node instanceof Node.Scalar scalar) {
            boolean takesNoPlace = node.stretch().start() == node.stretch().end();
            return scalar(scalar, takesNoPlace ? label : site(node));
        }
        if (node instanceof Node.Mistake) {
            findings.again();
            return new Tree.Mistake(site(node));
        }
        Tree known = done.get(node);
        if (known != null) {
            return known;
        }
        Tree tree = node instanceof Node.Mapping mapping ? fields(mapping) : items((Node.Sequence) node);
        done.put(node, tree);
        return tree;
    }

    private Tree scalar(Node.Scalar scalar, Site site) {
        return scalar.isNull() ? new Tree.Nothing(site, cause(scalar)) : new Tree.Text(scalar.text(), site);
    }

    /** Why there is no value, if it can be told from what follows. */
    private Optional<String> cause(Node.Scalar scalar) {
        SourceText source = findings.source();
        int offset = scalar.stretch().end();
        while (SourceText.isBlank(source.at(offset))) {
            offset++;
        }
        return source.at(offset) == '#'
                ? Optional.of("a # after a space starts a comment: put the text in quotes")
                : Optional.empty();
    }

    private Tree items(Node.Sequence sequence) {
        List<Tree> items = sequence.items().stream().map(this::tree).toList();
        return new Tree.Items(items, site(sequence), quoting(sequence));
    }

    private Tree fields(Node.Mapping mapping) {
        List<Tree.Field> fields = new ArrayList<>();
        Map<String, Node> keys = new HashMap<>();
        for (Node.Entry entry : mapping.entries()) {
            if (entry.key() instanceof Node.Mistake) {
                findings.again();
                continue;
            }
            if (!(entry.key() instanceof Node.Scalar key)) {
                findings.error(
                        YamlCodes.COMPLEX_KEY,
                        entry.key().stretch(),
                        "a key must be a text, not " + entry.key().description());
            } else if (mergeKeys == MergeKeys.REFUSED
                    && key.style() == Node.Style.PLAIN
                    && key.text().equals("<<")) {
                findings.error(
                        YamlCodes.MERGE_KEY,
                        key.stretch(),
                        "merge keys are not supported",
                        "put what several SLOs share into defaults");
            } else if (keys.putIfAbsent(key.text(), key) == null) {
                Site label = site(key);
                fields.add(new Tree.Field(key.text(), label, tree(entry.value(), label)));
            } else {
                twice(key, keys.getOrDefault(key.text(), key));
            }
        }
        return new Tree.Fields(fields, site(mapping), quoting(mapping));
    }

    private void twice(Node.Scalar key, Node first) {
        int line = findings.source().position(first.stretch().start()).line();
        findings.error(
                YamlCodes.DUPLICATE_KEY,
                key.stretch(),
                "the key " + Visible.quoted(key.text()) + " stands twice, first in line " + line);
    }

    /** How to write a text that YAML takes for a list or a mapping. */
    private Optional<String> quoting(Node node) {
        int first = findings.source().at(node.stretch().start());
        return first == '{' || first == '['
                ? Optional.of("put a text that starts with " + (char) first + " in quotes")
                : Optional.empty();
    }

    private Site site(Node node) {
        return new NodeSite(findings.source(), node);
    }
}
