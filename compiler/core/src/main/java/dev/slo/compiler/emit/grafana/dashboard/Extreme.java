package dev.slo.compiler.emit.grafana.dashboard;

/** What a legend tells of each series besides its latest value: the worst one. */
public enum Extreme {
    /** Of figures that are better the lower they are. */
    MAX("max"),
    /** Of figures that are better the higher they are. */
    MIN("min");

    private final String id;

    Extreme(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }
}
