package dev.slo.yaml;

import java.util.Optional;

/** Follows a scalar's value character by character through the source. */
final class ScalarTracer {

    private ScalarTracer() {}

    /** The trace of a value; empty for an empty value, or if the source does not yield the very same value. */
    static Optional<Trace> trace(SourceText source, Node.Scalar scalar) {
        Trace trace =
                switch (scalar.style()) {
                    case LITERAL, FOLDED -> new BlockTracer(source, scalar).trace();
                    case PLAIN, SINGLE_QUOTED, DOUBLE_QUOTED -> new FlowTracer(source, scalar).trace();
                };
        return Optional.of(trace).filter(found -> !found.text().isEmpty()).filter(found -> found.text()
                .equals(scalar.text()));
    }
}
