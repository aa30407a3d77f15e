package dev.slo.compiler.emit.grafana.dashboard;

/** A unit of values, by the id that Grafana formats it with. */
public enum Unit {
    /** A share from 0 to 1, shown as a percentage. */
    SHARE("percentunit"),
    /** Seconds as a duration: 1.5 min, 3 d. */
    SECONDS("s"),
    /** Days. */
    DAYS("d"),
    /** Events per second. */
    EVENTS_PER_SECOND("cps"),
    /** Requests per second. */
    REQUESTS_PER_SECOND("reqps"),
    /** Bytes in powers of 1024. */
    BYTES("bytes"),
    /** Bytes per second. */
    BYTES_PER_SECOND("binBps"),
    /** A number of things. */
    COUNT("short"),
    /** A multiple such as a burn rate: a plain number. */
    FACTOR("none"),
    /** Text, or several units in one table. */
    NONE("none"),
    /** A moment, told as the time since then; in milliseconds. */
    SINCE("dateTimeFromNow");

    private final String id;

    Unit(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }
}
