package dev.slo.sample.worker.domain.consumer;

import dev.slo.sample.worker.domain.mail.MailEvents;
import dev.slo.sample.worker.domain.task.TaskEvents;

/** Who is told everything. */
public interface WorkerEvents extends MailEvents, TaskEvents, QueueEvents {}
