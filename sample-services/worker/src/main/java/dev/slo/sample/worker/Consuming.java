package dev.slo.sample.worker;

import dev.slo.sample.telemetry.Telemetry;
import dev.slo.sample.worker.adapter.json.JsonTaskReader;
import dev.slo.sample.worker.adapter.sqs.SqsTaskQueue;
import dev.slo.sample.worker.adapter.telemetry.TracedHandler;
import dev.slo.sample.worker.adapter.telemetry.WorkerGauges;
import dev.slo.sample.worker.domain.consumer.Consumer;
import dev.slo.sample.worker.domain.consumer.InFlight;
import dev.slo.sample.worker.domain.consumer.LoopWatch;
import dev.slo.sample.worker.domain.consumer.QueueWatch;
import dev.slo.sample.worker.domain.consumer.WatchedQueue;
import dev.slo.sample.worker.domain.consumer.WorkerEvents;
import dev.slo.sample.worker.domain.task.DeliveryHandler;
import dev.slo.sample.worker.domain.task.DoneTasks;
import dev.slo.sample.worker.domain.task.TaskHandler;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** The half of the worker that takes tasks: the queue, what is watched about it, and the consumer. */
final class Consuming implements AutoCloseable {

    private final SqsTaskQueue sqs;
    private final WatchedQueue queue;
    private final LoopWatch loopWatch;
    private final Consumer consumer;

    Consuming(
            WorkerConfiguration configuration,
            Telemetry telemetry,
            InstantSource clock,
            WorkerEvents events,
            Mailing mailing,
            DoneTasks done) {
        this.sqs = SqsTaskQueue.of(configuration.queue());
        this.queue = new WatchedQueue(sqs, events);
        this.loopWatch = new LoopWatch(configuration.stuckAfter(), System::nanoTime);
        InFlight inFlight = new InFlight(configuration.inFlight());
        QueueWatch queueWatch = new QueueWatch(queue, inFlight, clock);
        DeliveryHandler handler = new TaskHandler(
                new JsonTaskReader(),
                mailing.sender(),
                done,
                events,
                configuration.redelivery(),
                queueWatch::maxReceives);
        this.consumer = new Consumer(
                queue,
                new TracedHandler(
                        handler,
                        telemetry.tracer(),
                        telemetry.propagation(),
                        queueName(configuration.queue().queue())),
                events,
                inFlight,
                queueWatch,
                loopWatch,
                new Consumer.Settings(
                        configuration.queue().visibility(),
                        configuration.stateEvery(),
                        configuration.redelivery(),
                        mailing::paused));
        WorkerGauges gauges = new WorkerGauges(telemetry.registry());
        gauges.queue(queueWatch, queue);
        gauges.work(inFlight, mailing::paused);
    }

    void start() {
        consumer.start();
    }

    /** Takes nothing more, and finishes or gives back what is in work; says whether that went well. */
    boolean stop(Duration within) throws InterruptedException {
        return consumer.stop(within);
    }

    /** What is wrong with the queue, if anything is. */
    Optional<String> queueProblem() {
        return queue.problem();
    }

    LoopWatch loopWatch() {
        return loopWatch;
    }

    @Override
    public void close() {
        sqs.close();
    }

    private static String queueName(URI queue) {
        String path = queue.getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
