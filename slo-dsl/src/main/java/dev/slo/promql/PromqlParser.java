package dev.slo.promql;

import java.util.List;
import java.util.Optional;

/** Parses PromQL and checks its types. Every text ends in a tree or in problems, however long, deep or broken it is. */
public final class PromqlParser {

    private PromqlParser() {}

    /** Parses plain PromQL, as Prometheus would. */
    public static Parsed parse(String text) {
        return parse(text, false);
    }

    /** Parses an expression of a spec, which may say {@code $window} wherever PromQL has a range or a step. */
    public static Parsed parseTemplate(String text) {
        return parse(text, true);
    }

    private static Parsed parse(String text, boolean template) {
        TreeBuilder tree = new TreeBuilder(text.length());
        try {
            Expr expr = whole(new Tokens(Lexer.tokens(text, template)), tree);
            List<Parsed.Problem> problems = TypeCheck.problems(expr, tree.positions());
            return problems.isEmpty()
                    ? new Parsed(Optional.of(expr), tree.positions(), List.of())
                    : refused(text, problems);
        } catch (SyntaxProblem e) {
            return refused(text, List.of(e.problem()));
        }
    }

    private static Expr whole(Tokens tokens, TreeBuilder tree) {
        if (tokens.peek().kind() == Token.Kind.END) {
            throw Tokens.problem(tokens.peek(), "the expression is empty");
        }
        Expr expr = new ExprParser(tokens, tree).expression();
        if (tokens.peek().kind() != Token.Kind.END) {
            throw tokens.unexpected("an operator or the end");
        }
        return expr;
    }

    private static Parsed refused(String text, List<Parsed.Problem> problems) {
        return new Parsed(Optional.empty(), new Positions(text.length()), problems);
    }
}
