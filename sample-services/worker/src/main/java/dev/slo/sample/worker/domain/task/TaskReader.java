package dev.slo.sample.worker.domain.task;

/** The form in which tasks stand in message bodies. */
public interface TaskReader {

    /** Reads a body. Whatever it holds, the answer is a task or what is wrong with it, never an exception. */
    Reading read(String body);
}
