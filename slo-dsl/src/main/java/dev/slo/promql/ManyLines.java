package dev.slo.promql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Lays a tree out on as many lines as it needs to stay narrow. */
final class ManyLines {

    private static final int WIDTH = 100;
    private static final int STEP = 2;

    /** The text of a tree whose first line starts at that column; further lines carry their indent. */
    String lay(Expr expr, int column) {
        String line = PromqlPrinter.print(expr);
        return column + line.length() <= WIDTH ? line : expr.accept(new Broken(column));
    }

    private String laid(Expr expr, boolean parentheses, int column) {
        return parentheses ? lay(new Expr.Paren(expr), column) : lay(expr, column);
    }

    /** Parts between brackets, each on a line of its own. */
    private static String block(String open, List<String> parts, String close, int column) {
        return parts.stream()
                .map(part -> "\n" + " ".repeat(column + STEP) + part)
                .collect(Collectors.joining(",", open, "\n" + " ".repeat(column) + close));
    }

    /** Breaks one node that is too wide. */
    private final class Broken implements ExprVisitor<String> {

        private final int column;

        Broken(int column) {
            this.column = column;
        }

        @Override
        public String visit(Expr.NumberLiteral number) {
            return PromqlPrinter.print(number);
        }

        @Override
        public String visit(Expr.StringLiteral string) {
            return PromqlPrinter.print(string);
        }

        @Override
        public String visit(Expr.VectorSelector selector) {
            return matchers(selector) + Fragments.shift(selector.shift());
        }

        @Override
        public String visit(Expr.MatrixSelector matrix) {
            return matchers(matrix.selector()) + Fragments.matrix(matrix);
        }

        private String matchers(Expr.VectorSelector selector) {
            List<String> matchers = Fragments.matchers(selector);
            return matchers.size() < 2
                    ? Fragments.selector(selector)
                    : block(Fragments.metric(selector) + "{", matchers, "}", column);
        }

        @Override
        public String visit(Expr.Subquery subquery) {
            return laid(subquery.expr(), Parentheses.aroundSubqueried(subquery), column) + Fragments.subquery(subquery);
        }

        @Override
        public String visit(Expr.Call call) {
            return arguments(call.function(), call.args());
        }

        @Override
        public String visit(Expr.Aggregate aggregate) {
            return arguments(Fragments.aggregation(aggregate), aggregate.children());
        }

        private String arguments(String head, List<Expr> args) {
            List<String> parts =
                    args.stream().map(arg -> lay(arg, column + STEP)).toList();
            return block(head + "(", parts, ")", column);
        }

        /** A chain of operators that bind alike reads as one list; a right side that fits stands beside its operator. */
        @Override
        public String visit(Expr.Binary binary) {
            List<Expr.Binary> chain = new ArrayList<>(List.of(binary));
            Expr.Binary first = binary;
            while (first.left() instanceof Expr.Binary left
                    && left.op().precedence() == binary.op().precedence()
                    && !Parentheses.aroundLeft(first)) {
                chain.add(0, left);
                first = left;
            }
            StringBuilder text = new StringBuilder(" ".repeat(STEP));
            text.append(laid(first.left(), Parentheses.aroundLeft(first), column + STEP));
            String newLine = "\n" + " ".repeat(column);
            for (Expr.Binary link : chain) {
                String operator = Fragments.operator(link);
                Expr right = Parentheses.aroundRight(link) ? new Expr.Paren(link.right()) : link.right();
                String line = PromqlPrinter.print(right);
                boolean beside = column + operator.length() + 1 + line.length() <= WIDTH;
                text.append(newLine).append(operator);
                text.append(beside ? " " + line : newLine + " ".repeat(STEP) + lay(right, column + STEP));
            }
            return text.toString();
        }

        @Override
        public String visit(Expr.Unary unary) {
            return (unary.negative() ? "-" : "+") + laid(unary.expr(), Parentheses.aroundSigned(unary), column + 1);
        }

        @Override
        public String visit(Expr.Paren paren) {
            return block("(", List.of(lay(paren.expr(), column + STEP)), ")", column);
        }
    }
}
