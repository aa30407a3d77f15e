package dev.slo.sample.demo.expect;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is expected of one alert.
 *
 * @param alert its name
 * @param objective as people name it
 * @param windows as people write them; may be empty
 * @param labels that the alert carries, enough to know it again
 * @param pends how many seconds its condition has to hold before it fires
 * @param seconds from now; empty when it is not to be expected
 */
public record Forecast(
        String alert,
        String objective,
        String windows,
        SortedMap<String, String> labels,
        double pends,
        Optional<Span> seconds) {

    /** Keeps a copy. */
    public Forecast {
        labels = new TreeMap<>(labels);
    }
}
