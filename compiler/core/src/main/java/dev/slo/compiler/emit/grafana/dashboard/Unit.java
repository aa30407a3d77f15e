package dev.slo.compiler.emit.grafana.dashboard;

import java.util.Optional;

/** A unit of values, by the id that Grafana formats it with. */
public enum Unit {
    /** A share from 0 to 1, shown as a percentage. */
    SHARE("percentunit"),
    /** The same to three decimals, as 99.95 % is not 100 %. */
    EXACT_SHARE("percentunit", 3),
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
    private final Optional<Integer> decimals;

    Unit(String id) {
        this.id = id;
        this.decimals = Optional.empty();
    }

    Unit(String id, int decimals) {
        this.id = id;
        this.decimals = Optional.of(decimals);
    }

    String id() {
        return id;
    }

    /** How many digits follow the point; empty for as many as Grafana finds fit. */
    Optional<Integer> decimals() {
        return decimals;
    }
}
