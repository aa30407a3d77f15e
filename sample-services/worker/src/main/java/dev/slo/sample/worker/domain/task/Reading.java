package dev.slo.sample.worker.domain.task;

import dev.slo.sample.worker.domain.mail.MailTask;
import dev.slo.sample.worker.domain.mail.Problem;

/** What a message body turned out to be. */
public sealed interface Reading {

    /** What to do with either. */
    interface Use<T> {
        T task(MailTask task) throws InterruptedException;

        T unreadable(Problem problem);
    }

    <T> T use(Use<T> use) throws InterruptedException;

    /** A task with all its fields. */
    record Task(MailTask task) implements Reading {
        @Override
        public <T> T use(Use<T> use) throws InterruptedException {
            return use.task(task);
        }
    }

    /** No task. */
    record Unreadable(Problem problem) implements Reading {
        @Override
        public <T> T use(Use<T> use) {
            return use.unreadable(problem);
        }
    }
}
