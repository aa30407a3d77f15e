package dev.slo.validation.template;

import dev.slo.validation.template.Action.Kind;
import dev.slo.validation.template.Action.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the actions of a template and cuts them into tokens, as Go's {@code text/template/parse} does. */
final class TemplateLexer {

    private static final String ESCAPE = "\\\\(?:[abfnrtv\\\\'\"]|x[0-9a-fA-F]{2}|[0-3][0-7]{2}"
            + "|(?:u|U0000)(?![dD][89a-fA-F])[0-9a-fA-F]{4}|U00(?:0[1-9a-fA-F]|10)[0-9a-fA-F]{4})";
    private static final String TEXT =
            "\"[^\"\\\\\\n]*+(?:" + ESCAPE + "[^\"\\\\\\n]*+)*+\"|`[^`]*`|'(?:[^'\\\\\\n]|" + ESCAPE + ")'";
    private static final String NUMBER =
            "[+-]?(?:0[xXoObB][0-9a-fA-F_]+|[0-9][0-9_]*\\.?[0-9_]*|\\.[0-9]+)" + "(?:[eE][+-]?[0-9]+)?i?";
    private static final Pattern TOKEN = Pattern.compile("(?<LITERAL>" + TEXT + "|" + NUMBER + ")"
            + "|(?<VARIABLE>\\$[\\p{L}\\p{Nd}_]*)"
            + "|(?<FIELD>\\.[\\p{L}_][\\p{L}\\p{Nd}_]*|\\.)"
            + "|(?<WORD>[\\p{L}_][\\p{L}\\p{Nd}_]*)"
            + "|(?<SIGN>:=|[|()=,])");
    private static final Pattern COMMENT = Pattern.compile("\\{\\{(?:- )?/\\*.*?\\*/(?: -)?}}", Pattern.DOTALL);
    private static final Pattern CLOSING = Pattern.compile("(?:\\s-)?}}");
    private static final String UNCLOSED = "This '{{' is never closed";

    private final String text;

    TemplateLexer(String text) {
        this.text = text;
    }

    /** All actions, from left to right. */
    List<Action> actions() {
        List<Action> actions = new ArrayList<>();
        int at = text.indexOf("{{");
        while (at >= 0) {
            Action action = action(at);
            actions.add(action);
            at = text.indexOf("{{", action.to());
        }
        return actions;
    }

    private Action action(int from) {
        Matcher comment = COMMENT.matcher(text).region(from, text.length());
        if (comment.lookingAt()) {
            return new Action(List.of(), true, from, comment.end());
        }
        List<Token> tokens = new ArrayList<>();
        int at = from + (text.startsWith("{{- ", from) ? 3 : 2);
        while (true) {
            Matcher closing = CLOSING.matcher(text).region(at, text.length());
            if (closing.lookingAt()) {
                return new Action(tokens, false, from, closing.end());
            }
            if (at >= text.length()) {
                throw new BrokenTemplate(from, from + 2, UNCLOSED, "write '}}' behind the action");
            }
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else {
                Token token = token(from, at);
                refuseGlued(tokens, token);
                tokens.add(token);
                at = token.to();
            }
        }
    }

    /** Tokens of which neither is a sign are kept apart by a blank, except for fields of a value. */
    private static void refuseGlued(List<Token> before, Token token) {
        if (before.isEmpty() || before.get(before.size() - 1).to() != token.from()) {
            return;
        }
        boolean loneDot = token.kind() == Kind.FIELD && token.text().length() == 1;
        boolean word = token.kind() != Kind.FIELD && token.kind() != Kind.SIGN;
        Token last = before.get(before.size() - 1);
        if (last.isValue() && (loneDot || word || (token.kind() == Kind.FIELD && last.isConstant()))) {
            throw new BrokenTemplate(
                    token.from(),
                    token.to(),
                    "'" + token.text() + "' cannot follow without a blank",
                    "put a blank in front of it");
        }
    }

    private Token token(int action, int at) {
        Matcher match = TOKEN.matcher(text).region(at, text.length());
        if (match.lookingAt()) {
            for (Kind kind : Kind.values()) {
                if (match.group(kind.name()) != null) {
                    return new Token(kind, match.group(), at, match.end());
                }
            }
        }
        if (text.startsWith("{{", at)) {
            throw new BrokenTemplate(action, action + 2, UNCLOSED, "write '}}' in front of the next '{{'");
        }
        int end = text.offsetByCodePoints(at, 1);
        boolean quote = "\"`'".indexOf(text.charAt(at)) >= 0;
        throw new BrokenTemplate(
                at,
                end,
                quote
                        ? "These quotes hold no valid text"
                        : "'" + text.substring(at, end) + "' has no meaning in a template",
                "write template expressions such as {{ $value | humanizePercentage }}");
    }
}
