package dev.slo.sample.api.http;

import dev.slo.sample.api.domain.orders.Orders;
import dev.slo.sample.api.domain.payments.Payments;
import dev.slo.sample.api.domain.tasks.TaskQueue;
import dev.slo.sample.api.domain.users.Users;
import dev.slo.sample.api.faults.Faults;
import dev.slo.sample.api.faults.Truth;
import dev.slo.sample.api.metrics.HttpMeters;
import dev.slo.sample.telemetry.Readiness;
import dev.slo.sample.telemetry.Telemetry;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All routes of the API over the areas behind them. */
public final class Api {

    private static final int NOT_FOUND = 404;
    private static final int INTERNAL_ERROR = 500;

    private final RouteTable routes;

    /** The routes over these areas. */
    public Api(Orders orders, Payments payments, Users users, TaskQueue queue) {
        this.routes = new RouteTable(Stream.of(
                        new TasksResource(queue).routes(),
                        new OrdersResource(orders).routes(),
                        new PaymentsResource(payments).routes(),
                        new UsersResource(users).routes(),
                        OpenApi.routes())
                .flatMap(List::stream)
                .toList());
    }

    /** The templates of the routes. */
    public Set<String> templates() {
        return routes.templates();
    }

    /** Starts a server for them, with all series at zero. */
    public ApiServer start(Listen listen, Telemetry telemetry, Readiness readiness, Faults faults, Truth truth) {
        HttpMeters meters = new HttpMeters(telemetry.registry());
        routes.routes().forEach(route -> meters.expect(route.method(), route.template(), route.statuses()));
        meters.expect("GET", RouteTable.UNMATCHED, unmatched());
        RequestFilter filter = new RequestFilter(routes, meters, truth, telemetry.tracer(), telemetry.propagation());
        return ApiServer.start(listen, routes, filter, faults, readiness);
    }

    private static SortedSet<Integer> unmatched() {
        return new TreeSet<>(Set.of(NOT_FOUND, INTERNAL_ERROR));
    }
}
