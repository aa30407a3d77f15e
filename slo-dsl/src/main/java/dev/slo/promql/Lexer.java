package dev.slo.promql;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into tokens. What a character means depends on the bracket it stands in, as in Prometheus: a colon is
 * part of a name except between square brackets, and keywords are plain names between braces.
 */
final class Lexer {

    private static final String SYMBOLS = "+-*/%^,()@";
    private static final String BRACE_SYMBOLS = ",";
    private static final String WINDOW = "$window";

    private final String text;
    private final boolean template;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private boolean inBraces;
    private boolean inBrackets;

    private Lexer(String text, boolean template) {
        this.text = text;
        this.template = template;
    }

    /** All tokens of the text; the last one, and only that one, is an end or invalid. */
    static List<Token> tokens(String text, boolean template) {
        return new Lexer(text, template).run();
    }

    private List<Token> run() {
        Token token;
        do {
            skipBlanksAndComments();
            token = next();
            tokens.add(token);
            at = token.to();
        } while (token.kind() != Token.Kind.END && token.kind() != Token.Kind.INVALID);
        return tokens;
    }

    private void skipBlanksAndComments() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '#') {
                while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
                    at++;
                }
            } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
                at++;
            } else {
                return;
            }
        }
    }

    private Token next() {
        if (at == text.length()) {
            return token(Token.Kind.END, at);
        }
        char c = text.charAt(at);
        if (c == '"' || c == '\'' || c == '`') {
            return string(c);
        }
        if (Words.isStart(c) || (c == ':' && !inBraces && !inBrackets)) {
            return word();
        }
        return inBraces ? inBraces(c) : outsideBraces(c);
    }

    private Token inBraces(char c) {
        String two = text.substring(at, Math.min(at + 2, text.length()));
        if (two.equals("!=") || two.equals("=~") || two.equals("!~")) {
            return token(Token.Kind.SYMBOL, at + 2);
        }
        if (c == '}') {
            inBraces = false;
        }
        return c == '}' || c == '=' || BRACE_SYMBOLS.indexOf(c) >= 0
                ? token(Token.Kind.SYMBOL, at + 1)
                : unexpected(" between braces");
    }

    private Token outsideBraces(char c) {
        if (Words.isDigit(c) || (c == '.' && Words.isDigit(peek(1)))) {
            return number();
        }
        if (template && text.startsWith(WINDOW, at) && !Words.isPart(peek(WINDOW.length()))) {
            return token(Token.Kind.PLACEHOLDER, at + WINDOW.length());
        }
        boolean equals = peek(1) == '=';
        return switch (c) {
            case '=', '!' -> equals ? token(Token.Kind.SYMBOL, at + 2) : unexpected("");
            case '<', '>' -> token(Token.Kind.SYMBOL, at + (equals ? 2 : 1));
            case '{', '[', ']', ':' -> bracket(c);
            default -> SYMBOLS.indexOf(c) >= 0 ? token(Token.Kind.SYMBOL, at + 1) : unexpected("");
        };
    }

    private Token bracket(char c) {
        inBraces = c == '{';
        inBrackets = c == '[' || (inBrackets && c != ']');
        return token(Token.Kind.SYMBOL, at + 1);
    }

    private Token word() {
        int to = at + 1;
        boolean colons = !inBraces && !inBrackets;
        while (to < text.length() && (Words.isPart(text.charAt(to)) || (colons && text.charAt(to) == ':'))) {
            to++;
        }
        boolean number = !inBraces && Words.isNumber(text.substring(at, to));
        return token(number ? Token.Kind.NUMBER : Token.Kind.WORD, to);
    }

    private Token number() {
        boolean hex = peek(0) == '0' && (peek(1) == 'x' || peek(1) == 'X');
        int to = at;
        while (to < text.length() && isNumberPart(to, hex)) {
            to++;
        }
        String number = text.substring(at, to);
        if (Numbers.parse(number).isPresent()) {
            return token(Token.Kind.NUMBER, to);
        }
        return Durations.hasForm(number)
                ? token(Token.Kind.DURATION, to)
                : new Token(Token.Kind.INVALID, "this is neither a number nor a duration", at, to);
    }

    private boolean isNumberPart(int index, boolean hex) {
        char c = text.charAt(index);
        char before = index == at ? '\0' : text.charAt(index - 1);
        boolean exponentSign = (c == '+' || c == '-') && !hex && (before == 'e' || before == 'E');
        return Words.isPart(c) || c == '.' || exponentSign;
    }

    private Token string(char quote) {
        for (int to = at + 1; to < text.length(); to++) {
            char c = text.charAt(to);
            if (c == quote) {
                return token(Token.Kind.STRING, to + 1);
            }
            if (quote != '`' && c == '\n') {
                break;
            }
            if (quote != '`' && c == '\\') {
                to++;
            }
        }
        return new Token(Token.Kind.INVALID, "this string is never closed", at, at + 1);
    }

    private char peek(int distance) {
        return at + distance < text.length() ? text.charAt(at + distance) : '\0';
    }

    private Token token(Token.Kind kind, int to) {
        return new Token(kind, text.substring(at, to), at, to);
    }

    private Token unexpected(String where) {
        int to = text.offsetByCodePoints(at, 1);
        return new Token(Token.Kind.INVALID, "unexpected character " + shown(to) + where, at, to);
    }

    private String shown(int to) {
        String character = text.substring(at, to);
        String quoted = Quotes.quote(character);
        return quoted.length() > 4 ? quoted : "'" + character + "'";
    }
}
