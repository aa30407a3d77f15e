package dev.slo.sample.loadgen.ledger;

import java.util.SortedMap;

/**
 * What happened to the requests of one route.
 *
 * @param service the area that the route belongs to
 * @param method the HTTP method
 * @param path the route template
 * @param sent how many were sent
 * @param status answers by status code
 * @param errors requests without an answer, by reason
 * @param latency of the answers, since each was due: what a user waits
 * @param serviceTime of the answers, since each was sent: what the service can know
 */
public record RouteReport(
        String service,
        String method,
        String path,
        long sent,
        SortedMap<Integer, Long> status,
        SortedMap<String, Long> errors,
        LatencyReport latency,
        LatencyReport serviceTime) {}
