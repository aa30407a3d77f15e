package dev.slo.sample.api.domain.orders;

/** Takes the money for an order. */
@FunctionalInterface
public interface PaymentDesk {

    /** What became of a payment. */
    enum Answer {
        PAID,
        DECLINED,
        UNAVAILABLE
    }

    /** Asks for the money. */
    Answer pay(OrderRequest request);
}
