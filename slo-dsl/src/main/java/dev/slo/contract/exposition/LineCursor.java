package dev.slo.contract.exposition;

/** A place in one line, and the words that can stand there. */
final class LineCursor {

    private static final int END = -1;

    private final String line;
    private int at;

    LineCursor(String line) {
        this.line = line;
    }

    int at() {
        return at;
    }

    /** The next character; negative at the end. */
    int peek() {
        return at < line.length() ? line.charAt(at) : END;
    }

    boolean atEnd() {
        return at >= line.length();
    }

    void skipBlanks() {
        while (peek() == ' ' || peek() == '\t') {
            at++;
        }
    }

    boolean accept(char wanted) {
        if (peek() == wanted) {
            at++;
            return true;
        }
        return false;
    }

    void expect(char wanted) throws LineProblem {
        if (!accept(wanted)) {
            throw unexpected("'" + wanted + "'");
        }
    }

    LineProblem unexpected(String wanted) {
        String found = atEnd() ? "the line ends" : "there is '" + Character.toString(line.codePointAt(at)) + "'";
        return new LineProblem(at, "Expected " + wanted + ", but " + found);
    }

    /** Letters, digits, underscores and, where allowed, colons; does not start with a digit. */
    String name(String what, boolean colons) throws LineProblem {
        int from = at;
        while (isNamePart(peek(), colons, at > from)) {
            at++;
        }
        if (at == from) {
            throw unexpected(what);
        }
        return line.substring(from, at);
    }

    private static boolean isNamePart(int c, boolean colons, boolean inside) {
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
        return letter || (colons && c == ':') || (inside && c >= '0' && c <= '9');
    }

    /** Everything up to the next blank or the end; empty when there is nothing. */
    String word() {
        int from = at;
        while (!atEnd() && peek() != ' ' && peek() != '\t') {
            at++;
        }
        return line.substring(from, at);
    }

    /** A text in double quotes, in which a backslash escapes a backslash, a double quote or {@code n}. */
    String quoted() throws LineProblem {
        int from = at;
        expect('"');
        StringBuilder text = new StringBuilder();
        while (!accept('"')) {
            if (atEnd()) {
                throw new LineProblem(from, "The quote is never closed");
            }
            char c = line.charAt(at++);
            text.append(c == '\\' ? escaped() : c);
        }
        return text.toString();
    }

    private char escaped() throws LineProblem {
        int c = peek();
        if (c != '\\' && c != '"' && c != 'n') {
            throw new LineProblem(at - 1, "A backslash escapes only \\\\, \\\" and \\n");
        }
        at++;
        return c == 'n' ? '\n' : (char) c;
    }
}
