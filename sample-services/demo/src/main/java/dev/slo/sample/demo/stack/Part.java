package dev.slo.sample.demo.stack;

import java.io.IOException;
import java.util.Optional;

/** One thing of a stack: a child process, or a server within this process. May be started again after a stop. */
public interface Part {

    /** How people call it. */
    String name();

    /** Begins to start and returns at once. */
    void start() throws IOException;

    /** Whether it answers. */
    boolean isReady();

    /** Why it will never be ready; empty while there is hope. */
    Optional<String> failure();

    /** Stops it and waits until it is gone. Does nothing when it is not running. */
    void stop();
}
