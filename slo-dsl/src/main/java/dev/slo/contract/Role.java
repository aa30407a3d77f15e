package dev.slo.contract;

/** What a query is for, and so what happens when it selects nothing. */
enum Role {
    /** Counts failures. */
    BAD("nothing ever counts as failed and the SLI reads 1 for ever"),
    /** Counts successes. */
    GOOD("nothing ever counts as good"),
    /** Counts everything. */
    TOTAL("the SLI never has data"),
    /** Part of an expression. */
    VALUE("this part of the query never has data");

    private final String consequence;

    Role(String consequence) {
        this.consequence = consequence;
    }

    /** A clause such as {@code the SLI never has data}. */
    String consequence() {
        return consequence;
    }
}
