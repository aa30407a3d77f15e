package dev.slo.sample.loadgen.ledger;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole truth of a run, at {@code /truth} while it goes on and printed at its end.
 *
 * @param seed what makes the run repeatable
 * @param seconds since the start
 * @param targetRps the base rate that is aimed at now, in requests per second
 * @param sent requests that were sent
 * @param inFlight requests that have not come to an end
 * @param longestDelay the longest, in seconds, that a request was sent after it was due
 * @param ended whether the run is over
 * @param routes the same by route
 */
public record Truth(
        long seed,
        double seconds,
        double targetRps,
        long sent,
        long inFlight,
        double longestDelay,
        boolean ended,
        List<RouteReport> routes) {

    private static final JsonMapper JSON = new JsonMapper();

    /** One line of JSON. */
    public String toJson() {
        return JSON.writeValueAsString(this);
    }
}
