package dev.slo.sample.api.domain.orders;

/** What became of a request for an order. */
public sealed interface OrderOutcome {

    /** It is made and paid. */
    record Created(Order order) implements OrderOutcome {}

    /** Nobody has that id. */
    record UnknownUser(String userId) implements OrderOutcome {}

    /** The payment was declined, which is the customer's affair. */
    record Declined() implements OrderOutcome {}

    /** A service that it needs did not answer. */
    record Unavailable(String service) implements OrderOutcome {}
}
