package dev.slo.promql;

/**
 * Writes expressions as PromQL, with the parentheses that precedence needs and those that the tree holds. Equal trees
 * give equal texts, and parsing a text gives the tree back, apart from parentheses.
 */
public final class PromqlPrinter {

    private PromqlPrinter() {}

    /** The expression on one line. */
    public static String print(Expr expr) {
        StringBuilder out = new StringBuilder();
        expr.accept(new OneLine(out));
        return out.toString();
    }

    /**
     * The expression for readers: on one line when it fits into 100 characters, else broken at operators, arguments
     * and matchers, indented by two spaces a level. Lines are parted by {@code \n}; the last one has none.
     */
    public static String pretty(Expr expr) {
        return new ManyLines().lay(expr, 0);
    }
}
