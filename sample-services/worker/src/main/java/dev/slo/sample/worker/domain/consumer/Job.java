package dev.slo.sample.worker.domain.consumer;

/** One delivery on its way through the worker: handled, or refused when the worker has stopped. Either way its room is free afterwards. */
record Job(InFlight inFlight, InFlight.Held held, Handling handling) implements Runnable {

    @Override
    public void run() {
        try {
            handling.run(held);
        } finally {
            inFlight.remove(held);
        }
    }

    /** Gives the delivery back untouched. */
    void refuse() {
        try {
            handling.refuse(held);
        } finally {
            inFlight.remove(held);
        }
    }
}
