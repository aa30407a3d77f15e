package dev.slo.compiler.routing;

import dev.slo.compiler.emit.JsonText;
import dev.slo.compiler.emit.YamlText;
import dev.slo.diagnostic.Origin;
import dev.slo.diagnostic.Position;
import dev.slo.spec.reading.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts elements in front of lists of a YAML text. Every character of the text stays, so comments, anchors and the order
 * of keys do; what is put in is written as the list around it is, in lines or within brackets.
 */
final class Insertions {

    private static final String CROWDED = "does not start on a line of its own";
    private static final String NOTE = "# by slo, from the specs:\n";

    private final String text;
    private final int[] lines;
    private final List<Insertion> insertions = new ArrayList<>();

    private record Insertion(int offset, String text) {}

    /** Insertions into a text without a byte order mark. */
    Insertions(String text) {
        this.text = text;
        this.lines = lineStarts(text);
    }

    private static int[] lineStarts(String text) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int i = 0; i < text.length(); i++) {
            boolean pair = text.startsWith("\r\n", i);
            if (text.charAt(i) == '\n' || (text.charAt(i) == '\r' && !pair)) {
                starts.add(i + 1);
            }
        }
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * Puts elements in front of the list under a key, which may be missing.
     *
     * @return why that cannot be done; empty when it was
     */
    Optional<String> prepend(Tree.Fields parent, String key, List<?> elements) {
        if (elements.isEmpty()) {
            return Optional.empty();
        }
        Optional<Tree.Field> field = parent.fields().stream()
                .filter(candidate -> candidate.key().equals(key))
                .findFirst();
        if (field.isPresent()) {
            return prepend(field.get(), elements);
        }
        if (Parts.value(parent, key).isPresent()) {
            return Optional.of("comes from another mapping");
        }
        add(parent, key, elements);
        return Optional.empty();
    }

    /**
     * Puts elements in front of the list under a key, and what was in it so far into an element of its own behind them,
     * under the same key. In lines this takes an indentation; nothing else is changed.
     *
     * @param around what else that element holds
     * @return why that cannot be done; empty when it was
     */
    Optional<String> enclose(Tree.Fields parent, String key, List<?> elements, Map<String, ?> around) {
        List<Object> all = new ArrayList<>(elements);
        all.add(around);
        Optional<Tree.Field> full = parent.fields().stream()
                .filter(field -> field.key().equals(key)
                        && field.value() instanceof Tree.Items items
                        && !items.items().isEmpty())
                .findFirst();
        if (full.isEmpty()) {
            return prepend(parent, key, all);
        }
        int label = offset(full.get().label().whole().start());
        Origin place = full.get().value().site().whole();
        int start = offset(place.start());
        int end = place instanceof Origin.Text stretch ? offset(stretch.end()) : start;
        if (start < label) {
            return Optional.of("is an alias");
        }
        if (text.charAt(start) == '[') {
            String front = flow(all);
            insertions.add(
                    new Insertion(start + 1, front.substring(1, front.lastIndexOf('}')) + ", " + json(key) + ": ["));
            insertions.add(new Insertion(end - 1, "]}"));
            return Optional.empty();
        }
        String indent = text.substring(lineStart(start), start);
        if (!indent.isBlank()) {
            return Optional.of(CROWDED);
        }
        insertions.add(new Insertion(nextLine(label), block(all, indent) + indent + "  " + key + ":\n"));
        indent(nextLine(label), end);
        return Optional.empty();
    }

    /** Moves the lines between two offsets to the right. */
    private void indent(int from, int to) {
        for (int line = from; line < to; line = nextLine(line)) {
            if (!text.substring(line, nextLine(line)).isBlank()) {
                insertions.add(new Insertion(line, "    "));
            }
        }
    }

    private void add(Tree.Fields parent, String key, List<?> elements) {
        int start = offset(parent.site().whole().start());
        if (text.charAt(start) == '{') {
            String comma = parent.fields().isEmpty() ? "" : ", ";
            insertions.add(new Insertion(start + 1, json(key) + ": " + flow(elements) + comma));
        } else {
            int line = lineStart(start);
            String indent = " ".repeat(text.codePointCount(line, start));
            insertions.add(new Insertion(line, indent + key + ":\n" + block(elements, indent + "  ")));
        }
    }

    private Optional<String> prepend(Tree.Field field, List<?> elements) {
        int label = offset(field.label().whole().start());
        int start = offset(field.value().site().whole().start());
        if (field.value() instanceof Tree.Nothing && start == label) {
            String indent = " ".repeat(text.codePointCount(lineStart(start), start));
            insertions.add(new Insertion(nextLine(start), block(elements, indent + "  ")));
            return Optional.empty();
        }
        if (!(field.value() instanceof Tree.Items items)) {
            return Optional.of("is no list");
        }
        if (start < label) {
            return Optional.of("is an alias");
        }
        if (text.charAt(start) == '[') {
            String list = flow(elements);
            String comma = items.items().isEmpty() ? "" : ", ";
            insertions.add(new Insertion(start + 1, list.substring(1, list.length() - 1) + comma));
            return Optional.empty();
        }
        String indent = text.substring(lineStart(start), start);
        if (!indent.isBlank()) {
            return Optional.of(CROWDED);
        }
        insertions.add(new Insertion(nextLine(label), block(elements, indent)));
        return Optional.empty();
    }

    private static String block(List<?> elements, String indent) {
        StringBuilder lines = new StringBuilder(indent + NOTE);
        YamlText.of("", Map.of("list", elements)).lines().skip(1).forEach(line -> lines.append(indent)
                .append(line, 2, line.length())
                .append('\n'));
        return lines.toString();
    }

    /** JSON in one line is YAML within brackets. */
    private static String flow(List<?> elements) {
        String object = JsonText.of(Map.of("", elements)).replaceAll("\n *", " ");
        return object.substring(object.indexOf('['), object.lastIndexOf(']') + 1);
    }

    private static String json(String key) {
        return '"' + key + '"';
    }

    private int offset(Position place) {
        return text.offsetByCodePoints(lines[place.line() - 1], place.column() - 1);
    }

    private int lineStart(int offset) {
        int line = 0;
        while (line + 1 < lines.length && lines[line + 1] <= offset) {
            line++;
        }
        return lines[line];
    }

    /** Where the next line starts. */
    private int nextLine(int offset) {
        for (int start : lines) {
            if (start > offset) {
                return start;
            }
        }
        return text.length();
    }

    /** The text with everything put in. */
    String applied() {
        StringBuilder result = new StringBuilder();
        int from = 0;
        insertions.sort(Comparator.comparingInt(Insertion::offset));
        for (Insertion insertion : insertions) {
            result.append(text, from, insertion.offset());
            boolean unended = insertion.offset() == text.length() && !text.isEmpty() && !text.endsWith("\n");
            result.append(unended ? "\n" : "").append(insertion.text());
            from = insertion.offset();
        }
        return result.append(text, from, text.length()).toString();
    }
}
