package dev.slo.sample.api.metrics;

import static java.util.Map.entry;

import dev.slo.sample.telemetry.Meanings;
import java.util.Map;

/** What the meters of the API mean. They are here together, as many of them are registered in more than one way. */
public final class ApiMeanings {

    /** All of them. */
    public static final Meanings ALL = new Meanings(Map.ofEntries(
            entry("http.requests", "Requests that were answered, by status"),
            entry("http.request.duration", "Time from a request's arrival to its answer"),
            entry("downstream.requests", "Calls to services that others need, by their end"),
            entry("circuit.breaker.state", "State of the circuit breaker: 0 closed, 1 half-open, 2 open"),
            entry("orders.created", "Orders that were placed"),
            entry("orders.in.progress", "Orders in work"),
            entry("order.processing.duration", "Time that an order took, whether it was placed or not"),
            entry("payment.transactions", "Payments that came to an end, by their status and type"),
            entry("payment.amount", "Sum of the payments that succeeded, in their currency"),
            entry("payment.processing.duration", "Time that a payment took, whether it succeeded or not"),
            entry("payments.in.flight", "Payments in work"),
            entry("user.requests", "Requests for users, by what was asked"),
            entry("user.auth.attempts", "Sign-ins, by their result"),
            entry("user.db.query.duration", "Time that the database took for a query"),
            entry("active.sessions", "Sessions that have not ended yet"),
            entry("cache.hits", "Looks into the cache of users, by whether the user was there"),
            entry("cache.operation.duration", "Time that the cache of users took")));

    private ApiMeanings() {}
}
