package dev.slo.sample.api.http;

import dev.slo.sample.api.domain.tasks.MailTask;
import dev.slo.sample.api.domain.tasks.QueueUnavailable;
import dev.slo.sample.api.domain.tasks.TaskQueue;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code /api/tasks}: mails for the worker, through the queue. */
final class TasksResource {

    private static final Logger LOG = LoggerFactory.getLogger(TasksResource.class);
    private static final int LONGEST_SUBJECT = 200;

    private final TaskQueue queue;

    TasksResource(TaskQueue queue) {
        this.queue = queue;
    }

    List<Route> routes() {
        return List.of(Route.of("POST", "/api/tasks", this::send, 202, 400, 413, 503));
    }

    private void send(Context ctx) {
        Body body = Body.of(ctx);
        body.oneOf("type", Map.of(MailTask.TYPE, MailTask.TYPE), Optional.of(MailTask.TYPE));
        MailTask task = new MailTask(UUID.randomUUID(), body.email("to"), body.text("subject", LONGEST_SUBJECT));
        body.check();
        try {
            queue.send(task);
            LOG.atInfo().addKeyValue("task", task.id()).log("task queued");
            Answer.json(ctx, 202, Map.of("id", task.id().toString()));
        } catch (QueueUnavailable e) {
            LOG.atWarn().addKeyValue("task", task.id()).setCause(e).log("task refused");
            ctx.header("Retry-After", "5");
            Problem.answer(ctx, 503, String.valueOf(e.getMessage()));
        }
    }
}
