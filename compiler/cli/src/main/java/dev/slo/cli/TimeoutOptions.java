package dev.slo.cli;

import dev.slo.compiler.remote.Limits;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How long a command waits for a server. */
final class TimeoutOptions {

    @Option(
            names = "--connect-timeout",
            paramLabel = "SECONDS",
            converter = Seconds.class,
            description = "How long a server may take to accept the connection. Default: ${DEFAULT-VALUE}")
    private int connect = 5;

    @Option(
            names = "--read-timeout",
            paramLabel = "SECONDS",
            converter = Seconds.class,
            description = "How long a server may take to answer. Default: ${DEFAULT-VALUE}")
    private int read;

    /**
     * The options of a command.
     *
     * @param read seconds that an answer may take where nothing is said
     */
    TimeoutOptions(int read) {
        this.read = read;
    }

    /** What is asked of a server, with a size that its answer may have. */
    Limits limits(int bytes) {
        return new Limits(Duration.ofSeconds(connect), Duration.ofSeconds(read), bytes);
    }

    /** Whole seconds, at least one. */
    private static final class Seconds implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) < 1) {
                throw new TypeConversionException("a time-out is a whole number of seconds, at least 1");
            }
            return Integer.valueOf(text);
        }
    }
}
