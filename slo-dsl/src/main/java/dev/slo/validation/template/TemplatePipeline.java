package dev.slo.validation.template;

import dev.slo.validation.template.Action.Kind;
import dev.slo.validation.template.Action.Token;
import java.util.List;
import java.util.Optional;

/**
 * The shape of an expression in a template: perhaps a declaration at its beginning, parentheses that match, and a
 * command on each side of every pipe.
 */
final class TemplatePipeline {

    private TemplatePipeline() {}

    /** What is wrong with the expression of an action behind its first words, of which there are some. */
    static Optional<AlertTemplate.Problem> check(Action action, int skip) {
        List<Token> tokens = action.tokens();
        int depth = 0;
        boolean commandWanted = true;
        for (int i = declaration(tokens, skip); i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.declares() || token.is("=")) {
                return problem(token, "'" + token.text() + "' stands only behind a variable at the beginning");
            }
            if (commandWanted && (token.is("|") || token.is(")"))) {
                return problem(token, "There is nothing in front of this '" + token.text() + "'");
            }
            if (token.is("(")) {
                depth++;
            } else if (token.is(")") && --depth < 0) {
                return problem(token, "This ')' closes nothing");
            }
            commandWanted = token.is("|") || token.is("(");
        }
        Token last = tokens.get(tokens.size() - 1);
        if (commandWanted) {
            return problem(last, "There is nothing behind this '" + last.text() + "'");
        }
        return depth > 0 ? problem(last, "A '(' is not closed here") : Optional.empty();
    }

    /** The index behind {@code $x :=}, {@code $x =} or, in a range, {@code $i, $x :=}. */
    private static int declaration(List<Token> tokens, int skip) {
        boolean pair = tokens.get(0).is("range") && is(tokens, skip + 1, ",") && isVariable(tokens, skip + 2);
        int sign = pair ? skip + 3 : skip + 1;
        boolean declares = isVariable(tokens, skip) && (is(tokens, sign, ":=") || is(tokens, sign, "="));
        return declares ? sign + 1 : skip;
    }

    private static boolean is(List<Token> tokens, int index, String text) {
        return index < tokens.size() && tokens.get(index).is(text);
    }

    private static boolean isVariable(List<Token> tokens, int index) {
        return index < tokens.size() && tokens.get(index).kind() == Kind.VARIABLE;
    }

    private static Optional<AlertTemplate.Problem> problem(Token token, String message) {
        return Optional.of(new AlertTemplate.Problem(
                token.from(),
                token.to(),
                message,
                "write template expressions such as {{ $value | humanizePercentage }}"));
    }
}
