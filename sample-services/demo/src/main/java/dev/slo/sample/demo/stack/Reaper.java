package dev.slo.sample.demo.stack;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A shell that outlives this process by a moment. It is told of every child and of the folder in use; when its standard
 * input closes without a farewell, this process was killed, and it ends the children and removes the folder. So nothing is
 * left even after {@code kill -9}, when no shutdown hook runs.
 */
public final class Reaper implements AutoCloseable {

    /** Reads {@code + PID}, {@code - PID} and {@code bye}. Signals of the terminal are for the others. */
    private static final String SCRIPT = """
            trap '' INT HUP TERM QUIT
            pids=' '
            while read -r sign pid; do
              case $sign in
                +) pids="$pids$pid " ;;
                -) pids="${pids%% $pid *} ${pids#* $pid }" ;;
                bye) exit 0 ;;
              esac
            done
            for signal in TERM KILL; do
              for pid in $pids; do kill -s "$signal" "$pid" 2>/dev/null; done
              for i in 1 2 3 4 5 6 7 8 9 10; do
                alive=
                for pid in $pids; do if kill -0 "$pid" 2>/dev/null; then alive=yes; fi; done
                if [ -z "$alive" ]; then break; fi
                sleep 0.5
              done
            done
            if [ -n "$1" ]; then rm -rf -- "$1"; fi
            """;

    private final BufferedWriter orders;

    private Reaper(BufferedWriter orders) {
        this.orders = orders;
    }

    /**
     * Starts one.
     *
     * @param folder what it removes
     * @param keep whether the folder is to stay
     */
    public static Reaper start(Path folder, boolean keep) throws IOException {
        Process shell = new ProcessBuilder(List.of("sh", "-c", SCRIPT, "reaper", keep ? "" : folder.toString()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new Reaper(shell.outputWriter(StandardCharsets.UTF_8));
    }

    /** A child was started. */
    void watch(long pid) throws IOException {
        say("+ " + pid);
    }

    /** A child is gone. Its number may soon be somebody else's. */
    void forget(long pid) {
        try {
            say("- " + pid);
        } catch (IOException e) {
            // It was killed by hand, and then it does not matter what it knows.
        }
    }

    private synchronized void say(String order) throws IOException {
        orders.write(order + "\n");
        orders.flush();
    }

    /** Closes its input without a farewell, as the end of a process that is killed does. */
    void abandon() throws IOException {
        orders.close();
    }

    /** Everything ended in good order: there is nothing for it to do. */
    @Override
    public void close() {
        try (orders) {
            say("bye");
        } catch (IOException e) {
            // As above.
        }
    }
}
