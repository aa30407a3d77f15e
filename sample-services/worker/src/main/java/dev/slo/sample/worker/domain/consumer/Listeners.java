package dev.slo.sample.worker.domain.consumer;

import dev.slo.sample.worker.domain.mail.Problem;
import dev.slo.sample.worker.domain.task.Delivery;
import dev.slo.sample.worker.domain.task.Verdict;
import java.time.Duration;
import java.util.List;

/** Tells several, in order. */
public record Listeners(List<WorkerEvents> all) implements WorkerEvents {

    public Listeners {
        all = List.copyOf(all);
    }

    @Override
    public void attempted(boolean accepted) {
        all.forEach(one -> one.attempted(accepted));
    }

    @Override
    public void sent(Duration took) {
        all.forEach(one -> one.sent(took));
    }

    @Override
    public void failed(Duration took) {
        all.forEach(one -> one.failed(took));
    }

    @Override
    public void duplicate() {
        all.forEach(WorkerEvents::duplicate);
    }

    @Override
    public void invalid(Problem problem) {
        all.forEach(one -> one.invalid(problem));
    }

    @Override
    public void deadLettered() {
        all.forEach(WorkerEvents::deadLettered);
    }

    @Override
    public void received(Delivery delivery) {
        all.forEach(one -> one.received(delivery));
    }

    @Override
    public void deleted() {
        all.forEach(WorkerEvents::deleted);
    }

    @Override
    public void givenBack(Verdict.Reason reason) {
        all.forEach(one -> one.givenBack(reason));
    }

    @Override
    public void extended() {
        all.forEach(WorkerEvents::extended);
    }

    @Override
    public void unanswered(Operation operation) {
        all.forEach(one -> one.unanswered(operation));
    }
}
