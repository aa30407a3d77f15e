package dev.slo.promql;

/** Leaves the parser at the first syntax problem; never seen outside of {@link PromqlParser}. */
final class SyntaxProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Parsed.Problem problem;

    SyntaxProblem(Span span, String message) {
        super(message, null, false, false);
        this.problem = new Parsed.Problem(span, message);
    }

    Parsed.Problem problem() {
        return problem;
    }
}
