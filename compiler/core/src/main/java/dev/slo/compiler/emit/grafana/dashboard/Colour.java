package dev.slo.compiler.emit.grafana.dashboard;

/**
 * The colours of Okabe and Ito, which people with any of the common colour-vision deficiencies can tell apart. State is
 * never told by colour alone: every panel shows the figure too.
 */
public enum Colour {
    /** All is well. */
    GREEN("#009E73"),
    /** Worth a look. */
    ORANGE("#E69F00"),
    /** Broken, overspent. */
    VERMILION("#D55E00"),
    /** Neutral, first series. */
    BLUE("#0072B2"),
    /** Neutral, second series. */
    SKY("#56B4E9"),
    /** Neutral, third series. */
    PURPLE("#CC79A7"),
    /** Reference lines. */
    GREY("#8A8A8A");

    private final String hex;

    Colour(String hex) {
        this.hex = hex;
    }

    String hex() {
        return hex;
    }
}
