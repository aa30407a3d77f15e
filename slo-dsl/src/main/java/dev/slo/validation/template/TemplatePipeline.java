package dev.slo.validation.template;

import dev.slo.validation.template.Action.Token;
import java.util.List;
import java.util.Optional;

/** The shape of an expression in a template: parentheses that match, and a command on each side of every pipe. */
final class TemplatePipeline {

    private TemplatePipeline() {}

    /** What is wrong with the expression of an action behind its first words. */
    static Optional<AlertTemplate.Problem> check(Action action, int skip) {
        List<Token> tokens = action.tokens();
        int depth = 0;
        boolean commandWanted = skip < tokens.size();
        for (int i = skip; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean separates = token.is("|") || token.is(")") || token.is(":=") || token.is("=");
            if (separates && commandWanted) {
                return problem(token, "There is nothing in front of this '" + token.text() + "'");
            }
            if (token.is("(")) {
                depth++;
            } else if (token.is(")") && --depth < 0) {
                return problem(token, "This ')' closes nothing");
            }
            commandWanted = token.is("|") || token.is("(") || token.is(":=") || token.is("=");
        }
        if (commandWanted) {
            Token last = tokens.get(tokens.size() - 1);
            return problem(last, "There is nothing behind this '" + last.text() + "'");
        }
        return depth > 0 ? problem(tokens.get(tokens.size() - 1), "A '(' is not closed here") : Optional.empty();
    }

    private static Optional<AlertTemplate.Problem> problem(Token token, String message) {
        return Optional.of(new AlertTemplate.Problem(
                token.from(),
                token.to(),
                message,
                "write template expressions such as {{ $value | humanizePercentage }}"));
    }
}
