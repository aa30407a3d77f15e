package dev.slo.spec.reading;

import dev.slo.diagnostic.Code;
import dev.slo.spec.Site;
import dev.slo.spec.SpecPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A value of a document, on which one calls for what it should be. What is not as called for is reported at its place,
 * and the result is empty.
 *
 * @param reading what is noted
 * @param name what the value is called in messages, such as {@code 'objective'}
 * @param label the place of the key that holds it; empty for the document and for an entry of a list
 * @param tree the value
 * @param path its path within the spec
 */
record Cursor(DocumentReading reading, String name, Optional<Site> label, Tree tree, SpecPath path) {

    /** Longer texts than this are no names, numbers or durations. */
    private static final int LONGEST = 200;

    /** Reports something about this value. */
    <T> Optional<T> refuse(Code code, String message, Optional<String> hint) {
        reading.findings().error(code, tree.site(), message, hint);
        return Optional.empty();
    }

    /** Reports a value that is not of the form called for. */
    <T> Optional<T> invalid(String message, String hint) {
        return refuse(SpecCodes.INVALID_VALUE, message, Optional.of(hint));
    }

    /** Reports a value of another type. */
    <T> Optional<T> wrongType(String expected) {
        return wrongType(expected, Optional.empty());
    }

    private <T> Optional<T> wrongType(String expected, Optional<String> hint) {
        if (tree instanceof Tree.Mistake) {
            return Optional.empty();
        }
        if (tree instanceof Tree.Nothing nothing) {
            String remedy = nothing.cause().orElse("write " + expected + ", or leave it out");
            return refuse(SpecCodes.MISSING_VALUE, name + " has no value", Optional.of(remedy));
        }
        return refuse(SpecCodes.WRONG_TYPE, name + " must be " + expected + ", not " + tree.description(), hint);
    }

    /** A single value that is there. */
    Optional<String> scalar(String expected) {
        return tree instanceof Tree.Text text ? Optional.of(text.text()) : wrongType(expected);
    }

    /** A single value that may hold anything, and so may look like a list or a mapping to a front end. */
    Optional<String> anyText(String expected) {
        return tree instanceof Tree.Text text ? Optional.of(text.text()) : wrongType(expected, tree.asText());
    }

    /** A text; numbers and truth values are taken as they are written. */
    Optional<String> text() {
        return anyText("a text");
    }

    /** A value of a type that reads itself from text and refuses with a message for the user. */
    <T> Optional<T> parsed(String expected, Function<String, T> parser) {
        Optional<String> text = scalar(expected);
        if (text.filter(found -> found.length() > LONGEST).isPresent()) {
            return refuse(SpecCodes.INVALID_VALUE, name + " is too long for " + expected, Optional.empty());
        }
        try {
            return text.map(parser);
        } catch (IllegalArgumentException e) {
            return refuse(SpecCodes.INVALID_VALUE, String.valueOf(e.getMessage()), Optional.empty());
        }
    }

    /** A mapping with the keys of a section. */
    Optional<MapReader> map(Section section) {
        return tree instanceof Tree.Fields fields
                ? Optional.of(new MapReader(this, section, fields))
                : wrongType("a mapping", Optional.of("its keys are " + String.join(", ", section.keys())));
    }

    /** A list; entries that are not as called for are left out. */
    <T> Optional<List<T>> list(String expected, Function<Cursor, Optional<T>> entry) {
        if (!(tree instanceof Tree.Items items)) {
            return wrongType(expected);
        }
        List<T> list = new ArrayList<>();
        for (int i = 0; i < items.items().size(); i++) {
            Tree item = items.items().get(i);
            SpecPath itemPath = path.index(i);
            reading.note(itemPath, item.site());
            Cursor cursor = new Cursor(reading, "an entry of " + name, Optional.empty(), item, itemPath);
            entry.apply(cursor).ifPresent(list::add);
        }
        return Optional.of(list);
    }
}
