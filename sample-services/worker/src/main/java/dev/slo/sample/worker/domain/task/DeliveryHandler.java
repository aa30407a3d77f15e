package dev.slo.sample.worker.domain.task;

/** Decides about deliveries. */
public interface DeliveryHandler {

    /**
     * Does what a delivery asks for.
     *
     * @throws InterruptedException when the worker stops; the delivery then goes back to the queue
     */
    Verdict handle(Delivery delivery) throws InterruptedException;
}
