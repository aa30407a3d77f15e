package dev.slo.sample.demo;

import dev.slo.model.TimeSpan;
import dev.slo.sample.demo.session.Script;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The command line, which {@code slo demo} documents and passes on. */
final class DemoOptions {

    @Option(names = "--duration", converter = DurationReader.class)
    private Optional<Duration> duration = Optional.empty();

    @Option(names = "--seed")
    private long seed = 42;

    @Option(names = "--rps")
    private double rps = 20;

    @Option(names = "--no-load")
    private boolean noLoad;

    @Option(names = "--script", converter = ScriptReader.class)
    private Script script = Script.EMPTY;

    @Option(names = "--keep")
    private boolean keep;

    /** The process with which this one ends, whatever becomes of its signals. */
    @Option(names = "--parent", hidden = true)
    private Optional<Long> parent = Optional.empty();

    Optional<Duration> duration() {
        return duration;
    }

    long seed() {
        return seed;
    }

    double rps() {
        return rps;
    }

    boolean load() {
        return !noLoad;
    }

    Script script() {
        return script;
    }

    boolean keep() {
        return keep;
    }

    Optional<Long> parent() {
        return parent;
    }

    /** Reads {@code 90s} or {@code 5m}. */
    static final class DurationReader implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            try {
                return Duration.ofMillis(TimeSpan.parse(text).millis());
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }

    /** Reads {@code 30s fail-emails; 2m heal}. */
    static final class ScriptReader implements ITypeConverter<Script> {
        @Override
        public Script convert(String text) {
            try {
                return Script.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }
}
