package dev.slo.micrometer.presets;

import dev.slo.micrometer.CounterMeter;
import dev.slo.micrometer.HistogramMeter;
import dev.slo.micrometer.Meters;
import dev.slo.model.Sli;
import java.time.Duration;

/**
 * A pool of JDBC connections, as HikariCP measures it.
 *
 * @param acquired the timer of attempts to get a connection, the failed ones among them
 * @param timedOut the counter of those that waited in vain
 */
public record JdbcPool(HistogramMeter acquired, CounterMeter timedOut) {

    /** The pool of that name. */
    public static JdbcPool hikari(String pool) {
        return new JdbcPool(
                Meters.timer("hikaricp.connections.acquire").tag("pool", pool),
                Meters.counter("hikaricp.connections.timeout").tag("pool", pool));
    }

    /** Only series with a label that Prometheus adds, such as {@code job}. */
    public JdbcPool label(String name, String value) {
        return new JdbcPool(acquired.label(name, value), timedOut.label(name, value));
    }

    /** Attempts that got a connection, against all of them. */
    public Sli availability() {
        return new Sli.BadOverTotal(timedOut.events(), acquired.events());
    }

    /** Attempts that got a connection in time. */
    public Sli.Latency within(Duration threshold) {
        return acquired.within(threshold);
    }
}
