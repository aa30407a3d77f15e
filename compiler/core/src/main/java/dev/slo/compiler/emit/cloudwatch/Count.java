package dev.slo.compiler.emit.cloudwatch;

/** What a CloudWatch metric of an SLO counts. Two of them make an SLI. */
enum Count {
    /** Failed events. */
    ERRORS("Errors", "errors"),
    /** Events that kept the promise. */
    GOOD("Good", "good"),
    /** All events. */
    TOTAL("Total", "total");

    private final String metric;
    private final String id;

    Count(String metric, String id) {
        this.metric = metric;
        this.id = id;
    }

    /** The metric's name in CloudWatch. */
    String metric() {
        return metric;
    }

    /** The name that metric math calls it by. */
    String id() {
        return id;
    }
}
