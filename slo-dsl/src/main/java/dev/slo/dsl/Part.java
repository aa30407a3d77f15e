package dev.slo.dsl;

import dev.slo.spec.Site;
import dev.slo.spec.reading.Tree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keys and values of one section that were said so far; to say more makes a new part. A value that is said again
 * replaces the earlier one; lists and labels add up.
 *
 * @param site where the section was begun
 * @param fields keys and values in the order in which they were said
 */
record Part(Site site, List<Tree.Field> fields) {

    /** A section that begins here. */
    static Part begin() {
        return new Part(Here.site(), List.of());
    }

    /** The keys and values as a tree. */
    Tree.Fields tree() {
        return new Tree.Fields(fields, site);
    }

    /** With a text under a key, said here. */
    Part with(String key, String text) {
        return with(key, Here.text(text));
    }

    /** With a value under a key. */
    Part with(String key, Tree value) {
        return with(new Tree.Field(key, Here.site(), value));
    }

    private Part with(Tree.Field field) {
        Stream<Tree.Field> others = fields.stream().filter(other -> !other.key().equals(field.key()));
        return new Part(site, Stream.concat(others, Stream.of(field)).toList());
    }

    /** With texts added to the list under a key; without any, the list is there and empty. */
    Part adding(String key, String... texts) {
        return adding(key, Arrays.stream(texts).map(Here::text).toList());
    }

    /** With entries added to the list under a key; without any, the list is there and empty. */
    Part adding(String key, List<? extends Tree> entries) {
        List<Tree> all = new ArrayList<>();
        value(key).ifPresent(list -> all.addAll(((Tree.Items) list).items()));
        all.addAll(entries);
        return with(key, new Tree.Items(all, Here.site()));
    }

    /** With names and values added to the mapping under a key. */
    Part naming(String key, Label... labels) {
        Part pairs = value(key)
                .map(known -> new Part(Here.site(), ((Tree.Fields) known).fields()))
                .orElseGet(Part::begin);
        for (Label label : labels) {
            pairs = pairs.with(label.field());
        }
        return with(key, pairs.tree());
    }

    private Optional<Tree> value(String key) {
        return fields.stream()
                .filter(field -> field.key().equals(key))
                .map(Tree.Field::value)
                .findFirst();
    }
}
