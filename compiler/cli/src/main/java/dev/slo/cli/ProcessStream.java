package dev.slo.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * A standard stream that remembers why it failed. Nobody is left to read the rest when {@code slo validate | head} has
 * seen enough, so a closed pipe is no failure; a full disk is one.
 */
final class ProcessStream extends OutputStream {

    private static final String CLOSED_PIPE = "Broken pipe";

    private final OutputStream stream;
    private Optional<String> failure = Optional.empty();
    private boolean closed;

    ProcessStream(OutputStream stream) {
        this.stream = stream;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        if (closed) {
            return;
        }
        try {
            stream.write(bytes, from, length);
        } catch (IOException e) {
            closed = true;
            failure = Optional.of(String.valueOf(e.getMessage())).filter(message -> !message.contains(CLOSED_PIPE));
        }
    }

    /** Why the rest was lost; empty when nothing was, or when nobody wanted it. */
    Optional<String> failure() {
        return failure;
    }
}
