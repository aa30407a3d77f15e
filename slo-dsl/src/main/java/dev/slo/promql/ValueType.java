package dev.slo.promql;

/** The type of an expression's value. */
public enum ValueType {
    /** One number without labels. */
    SCALAR("scalar"),
    /** One sample per series. */
    INSTANT("instant vector"),
    /** A range of samples per series. */
    RANGE("range vector"),
    /** A text. */
    STRING("string");

    private final String title;

    ValueType(String title) {
        this.title = title;
    }

    /** The type as Prometheus names it in its messages. */
    public String title() {
        return title;
    }

    /** The title with its article, for sentences. */
    String withArticle() {
        return (this == INSTANT ? "an " : "a ") + title;
    }
}
