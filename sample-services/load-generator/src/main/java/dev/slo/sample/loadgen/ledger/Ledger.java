package dev.slo.sample.loadgen.ledger;

import dev.slo.sample.loadgen.traffic.Route;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts every request of every route. Safe for several threads. */
public final class Ledger {

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /** Knows the routes from the start, so that what was never asked for reads 0. */
    public Ledger(List<Route> routes) {
        routes.forEach(route -> entries.put(route.name(), new Entry(route)));
    }

    /** A request was sent. */
    public synchronized void sent(Route route) {
        entry(route).sent++;
    }

    /**
     * A request came to its end.
     *
     * @param latency since the moment at which it was due
     * @param serviceTime since the moment at which it was sent
     */
    public synchronized void ended(Route route, Outcome outcome, Duration latency, Duration serviceTime) {
        Entry entry = entry(route);
        entry.ended++;
        if (outcome instanceof Outcome.Answered answered) {
            entry.status.merge(answered.status(), 1L, Long::sum);
            entry.latency.add(latency);
            entry.serviceTime.add(serviceTime);
        } else if (outcome instanceof Outcome.Failed failed) {
            entry.errors.merge(failed.trouble().label(), 1L, Long::sum);
        }
    }

    /** Requests that were sent and have not come to an end. */
    public synchronized long inFlight() {
        return entries.values().stream()
                .mapToLong(entry -> entry.sent - entry.ended)
                .sum();
    }

    /** Requests that were sent. */
    public synchronized long sent() {
        return entries.values().stream().mapToLong(entry -> entry.sent).sum();
    }

    /** The figures of now, in the order of the routes. */
    public synchronized List<RouteReport> report() {
        return entries.values().stream().map(Entry::report).toList();
    }

    private Entry entry(Route route) {
        Entry entry = entries.get(route.name());
        if (entry == null) {
            throw new IllegalArgumentException("no such route: " + route.name());
        }
        return entry;
    }

    private static final class Entry {
        private final Route route;
        private long sent;
        private long ended;
        private final Map<Integer, Long> status = new TreeMap<>();
        private final Map<String, Long> errors = new TreeMap<>();
        private final Latencies latency = new Latencies();
        private final Latencies serviceTime = new Latencies();

        private Entry(Route route) {
            this.route = route;
        }

        private RouteReport report() {
            return new RouteReport(
                    route.service(),
                    route.method(),
                    route.path(),
                    sent,
                    new TreeMap<>(status),
                    new TreeMap<>(errors),
                    latency.report(),
                    serviceTime.report());
        }
    }
}
