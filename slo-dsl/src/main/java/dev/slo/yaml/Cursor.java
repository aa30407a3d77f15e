package dev.slo.yaml;

import dev.slo.diagnostic.Code;
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
 * @param label the place of the key or list entry that holds it
 * @param node the value
 * @param path its path within the spec
 */
record Cursor(DocumentReading reading, String name, Node.Stretch label, Node node, SpecPath path) {

    /** Longer texts than this are no names, numbers or durations. */
    private static final int LONGEST = 200;

    /** Reports something about this value. */
    <T> Optional<T> refuse(Code code, String message, Optional<String> hint) {
        boolean atLabel = node.stretch().start() == node.stretch().end();
        reading.findings().error(code, atLabel ? label : node.stretch(), message, hint);
        return Optional.empty();
    }

    /** Reports a value that is not of the form called for. */
    <T> Optional<T> invalid(String message, String hint) {
        return refuse(YamlCodes.INVALID_VALUE, message, Optional.of(hint));
    }

    /** Reports a value of another type. */
    <T> Optional<T> wrongType(String expected) {
        return wrongType(expected, Optional.empty());
    }

    private <T> Optional<T> wrongType(String expected, Optional<String> hint) {
        if (node instanceof Node.Mistake) {
            reading.findings().again();
            return Optional.empty();
        }
        if (node instanceof Node.Scalar scalar && scalar.isNull()) {
            return refuse(YamlCodes.MISSING_VALUE, name + " has no value", Optional.of(hintForNull(expected)));
        }
        return refuse(YamlCodes.WRONG_TYPE, name + " must be " + expected + ", not " + node.description(), hint);
    }

    private String hintForNull(String expected) {
        return isFollowedByComment()
                ? "a # after a space starts a comment: put the text in quotes"
                : "write " + expected + ", or leave it out";
    }

    private boolean isFollowedByComment() {
        SourceText source = reading.findings().source();
        int offset = node.stretch().end();
        while (SourceText.isBlank(source.at(offset))) {
            offset++;
        }
        return source.at(offset) == '#';
    }

    /** A single value that is there. */
    Optional<Node.Scalar> scalar(String expected) {
        if (node instanceof Node.Scalar scalar && !scalar.isNull()) {
            return Optional.of(scalar);
        }
        return wrongType(expected);
    }

    /** A single value that may hold anything, and so may look like a list or a mapping to YAML. */
    Optional<String> anyText(String expected) {
        int first = reading.findings().source().at(node.stretch().start());
        boolean flow = !(node instanceof Node.Scalar) && (first == '{' || first == '[');
        return flow
                ? wrongType(expected, Optional.of("put a text that starts with " + (char) first + " in quotes"))
                : scalar(expected).map(Node.Scalar::text);
    }

    /** A text; numbers and truth values are taken as they are written. */
    Optional<String> text() {
        return anyText("a text");
    }

    /** A value of a type that reads itself from text and refuses with a message for the user. */
    <T> Optional<T> parsed(String expected, Function<String, T> parser) {
        Optional<Node.Scalar> scalar = scalar(expected);
        if (scalar.isEmpty()) {
            return Optional.empty();
        }
        String text = scalar.get().text();
        if (text.length() > LONGEST) {
            return refuse(YamlCodes.INVALID_VALUE, name + " is too long for " + expected, Optional.empty());
        }
        try {
            return Optional.of(parser.apply(text));
        } catch (IllegalArgumentException e) {
            return refuse(YamlCodes.INVALID_VALUE, String.valueOf(e.getMessage()), Optional.empty());
        }
    }

    /** A mapping with the keys of a section. */
    Optional<MapReader> map(Section section) {
        return node instanceof Node.Mapping mapping
                ? Optional.of(new MapReader(this, section, mapping))
                : wrongType("a mapping", Optional.of("its keys are " + String.join(", ", section.keys())));
    }

    /** A list; entries that are not as called for are left out. */
    <T> Optional<List<T>> list(String expected, Function<Cursor, Optional<T>> entry) {
        if (!(node instanceof Node.Sequence sequence)) {
            return wrongType(expected);
        }
        List<T> list = new ArrayList<>();
        for (int i = 0; i < sequence.items().size(); i++) {
            Node item = sequence.items().get(i);
            SpecPath itemPath = path.index(i);
            reading.note(itemPath, item);
            Cursor cursor = new Cursor(reading, "an entry of " + name, item.stretch(), item, itemPath);
            entry.apply(cursor).ifPresent(list::add);
        }
        return Optional.of(list);
    }
}
