package dev.slo.compiler.routing;

import dev.slo.spec.reading.Tree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Looks into a configuration leniently: what is not there or of another shape counts as absent. */
final class Parts {

    private static final String MERGE = "<<";

    private Parts() {}

    /** The value of a key: the mapping's own, or one that it takes over from another mapping. */
    static Optional<Tree> value(Tree tree, String key) {
        return fields(tree)
                .filter(field -> field.key().equals(key))
                .map(Tree.Field::value)
                .findFirst()
                .or(() ->
                        merged(tree).flatMap(base -> value(base, key).stream()).findFirst());
    }

    /** The mappings that a mapping takes keys from. */
    private static Stream<Tree> merged(Tree tree) {
        return fields(tree)
                .filter(field -> field.key().equals(MERGE))
                .map(Tree.Field::value)
                .flatMap(base -> base instanceof Tree.Items items ? items.items().stream() : Stream.of(base));
    }

    /** The keys of a mapping with their values. */
    static Stream<Tree.Field> fields(Tree tree) {
        return tree instanceof Tree.Fields fields ? fields.fields().stream() : Stream.empty();
    }

    /** The elements of the list under a key. */
    static List<Tree> items(Tree tree, String key) {
        return value(tree, key)
                .map(value -> value instanceof Tree.Items items ? items.items() : List.<Tree>of())
                .orElse(List.of());
    }

    /** The text under a key. */
    static Optional<String> text(Tree tree, String key) {
        return value(tree, key).flatMap(Parts::text);
    }

    /** The text that a tree is. */
    static Optional<String> text(Tree tree) {
        return tree instanceof Tree.Text text ? Optional.of(text.text()) : Optional.empty();
    }

    /** The texts in the list under a key. */
    static List<String> texts(Tree tree, String key) {
        return items(tree, key).stream().flatMap(item -> text(item).stream()).toList();
    }

    /** The texts in the mapping under a key. */
    static Map<String, String> pairs(Tree tree, String key) {
        Map<String, String> pairs = new TreeMap<>();
        value(tree, key).stream().flatMap(Parts::fields).forEach(field -> text(field.value())
                .ifPresent(text -> pairs.put(field.key(), text)));
        return pairs;
    }
}
