package dev.slo.yaml;

import dev.slo.diagnostic.Origin;
import dev.slo.diagnostic.Position;
import java.util.Arrays;

/**
 * The text of a source, which knows the line and column of each of its characters. Offsets count Unicode code points,
 * as columns and the YAML library do; a line ends with a line feed, a carriage return, or both.
 */
final class SourceText {

    private final String name;
    private final int[] characters;
    private final int[] lineStarts;

    /** The text of a source; without a byte order mark. */
    SourceText(String name, String text) {
        this.name = name;
        this.characters = text.codePoints().toArray();
        this.lineStarts = lineStarts(characters);
    }

    private static int[] lineStarts(int[] characters) {
        int[] starts = new int[64];
        int count = 1;
        for (int i = 0; i < characters.length; i++) {
            if (endsLine(characters, i)) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, 2 * count);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    private static boolean endsLine(int[] characters, int offset) {
        int c = characters[offset];
        boolean pair = c == '\r' && offset + 1 < characters.length && characters[offset + 1] == '\n';
        return c == '\n' || (c == '\r' && !pair);
    }

    /** Whether YAML takes a character as white space; it takes fewer than Java does. */
    static boolean isWhite(int character) {
        return isBlank(character) || isBreak(character);
    }

    /** Whether a character is white space within a line. */
    static boolean isBlank(int character) {
        return character == ' ' || character == '\t';
    }

    /** Whether a character ends a line, alone or with the next one. */
    static boolean isBreak(int character) {
        return character == '\n' || character == '\r';
    }

    /** The number of characters. */
    int length() {
        return characters.length;
    }

    /** The character at an offset; 0, which no text holds, behind the last one. */
    int at(int offset) {
        return offset < characters.length ? characters[offset] : 0;
    }

    /** The text from an offset to the end. */
    String from(int offset) {
        return new String(characters, offset, characters.length - offset);
    }

    /** The text of a stretch. */
    String between(int start, int end) {
        return new String(characters, start, end - start);
    }

    /** Line and column of an offset. */
    Position position(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new Position(line + 1, offset - lineStarts[line] + 1);
    }

    /** The stretch between two offsets. */
    Origin origin(int start, int end) {
        return new Origin.Text(name, position(start), position(end));
    }

    /** The offset of the next line behind an offset that starts a document with {@code ---}; -1 without one. */
    int nextDocument(int offset) {
        for (int line = position(offset).line(); line < lineStarts.length; line++) {
            int start = lineStarts[line];
            boolean marker = at(start) == '-' && at(start + 1) == '-' && at(start + 2) == '-';
            if (marker && (at(start + 3) == 0 || isWhite(at(start + 3)))) {
                return start;
            }
        }
        return -1;
    }
}
