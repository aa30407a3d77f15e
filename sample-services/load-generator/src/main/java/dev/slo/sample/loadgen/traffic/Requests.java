package dev.slo.sample.loadgen.traffic;

import java.util.List;
import java.util.Random;

/** The endless sequence of requests: each route in proportion to its weight. Equal seeds give equal sequences. */
public final class Requests {

    private final Random random;
    private final List<Route> routes;
    private final int totalWeight;
    private long number;

    /** Refuses routes of which none is ever chosen. */
    public Requests(long seed, List<Route> routes) {
        this.random = new Random(seed);
        this.routes = List.copyOf(routes);
        this.totalWeight = routes.stream().mapToInt(Route::weight).sum();
        if (totalWeight <= 0) {
            throw new IllegalArgumentException("no route has a weight");
        }
    }

    /** The next request. */
    public Planned next() {
        Route route = choose(random.nextInt(totalWeight));
        number++;
        return new Planned(number, route, route.content().fill(random));
    }

    private Route choose(int place) {
        int left = place;
        for (Route route : routes) {
            left -= route.weight();
            if (left < 0) {
                return route;
            }
        }
        throw new IllegalStateException("place " + place + " of " + totalWeight);
    }
}
