package dev.slo.validation.template;

/** Ends the reading of a template that makes no sense from here on; never leaves the package. */
final class BrokenTemplate extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient AlertTemplate.Problem problem;

    BrokenTemplate(int from, int to, String message, String hint) {
        super(message, null, false, false);
        this.problem = new AlertTemplate.Problem(from, to, message, hint);
    }

    AlertTemplate.Problem problem() {
        return problem;
    }
}
