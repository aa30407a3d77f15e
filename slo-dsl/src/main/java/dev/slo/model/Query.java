package dev.slo.model;

/**
 * A PromQL selector or expression as a spec spells it. In an expression {@code $window} stands for the range that the
 * compiler chooses. The text is parsed and checked by the validation.
 *
 * @param text PromQL, with surrounding white space removed
 */
public record Query(String text) {

    /** Strips the text. */
    public Query {
        text = text.strip();
    }

    @Override
    public String toString() {
        return text;
    }
}
