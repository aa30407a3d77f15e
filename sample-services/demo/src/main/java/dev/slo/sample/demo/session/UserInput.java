package dev.slo.sample.demo.session;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What the user says, read by a thread of its own: keys of a terminal, or lines of a pipe. */
final class UserInput {

    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private volatile boolean closed;

    /** Begins to read. */
    static UserInput read(InputStream in, boolean keys) {
        UserInput input = new UserInput();
        Thread reader = new Thread(() -> input.readAll(in, keys), "input");
        reader.setDaemon(true);
        reader.start();
        return input;
    }

    private void readAll(InputStream in, boolean keys) {
        StringBuilder line = new StringBuilder();
        try {
            for (int next = in.read(); next >= 0; next = in.read()) {
                boolean ends = next == '\n' || next == '\r';
                if (!ends) {
                    line.append(new String(new byte[] {(byte) next}, StandardCharsets.ISO_8859_1));
                }
                if (keys || ends) {
                    tell(line);
                }
            }
            tell(line);
        } catch (IOException e) {
            // A terminal that goes away is one that says nothing more.
        }
        closed = true;
    }

    private void tell(StringBuilder line) {
        String text = line.toString().strip();
        line.setLength(0);
        if (!text.isEmpty()) {
            said.add(text);
        }
    }

    /** The next thing said, waited for at most this long. */
    Optional<String> next(long millis) throws InterruptedException {
        return Optional.ofNullable(said.poll(millis, TimeUnit.MILLISECONDS));
    }

    /** Whether nothing more will be said. */
    boolean isClosed() {
        return closed && said.isEmpty();
    }
}
