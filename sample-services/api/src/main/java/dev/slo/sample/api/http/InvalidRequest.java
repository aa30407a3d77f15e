package dev.slo.sample.api.http;

import java.util.List;

/** A request that cannot be understood, with everything that is wrong with it. */
final class InvalidRequest extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final transient List<FieldProblem> errors;

    InvalidRequest(int status, String message, List<FieldProblem> errors) {
        super(message);
        this.status = status;
        this.errors = List.copyOf(errors);
    }

    int status() {
        return status;
    }

    List<FieldProblem> errors() {
        return errors;
    }
}
