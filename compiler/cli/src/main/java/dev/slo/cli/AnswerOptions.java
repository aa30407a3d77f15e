package dev.slo.cli;

import dev.slo.compiler.output.SingleFile;
import dev.slo.compiler.pipeline.InputText;
import dev.slo.compiler.remote.Address;
import dev.slo.compiler.remote.Server;
import dev.slo.compiler.review.asked.AnswerFile;
import dev.slo.compiler.review.asked.Answers;
import dev.slo.compiler.review.asked.Ask;
import dev.slo.compiler.review.asked.Prometheus;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where a command gets the answers to queries from: a Prometheus, or a recording of one. */
final class AnswerOptions {

    private static final int MOST_BYTES = 64 * 1024 * 1024;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    @ArgGroup(multiplicity = "1")
    private Place place = new Place();

    @Option(
            names = "--record",
            paramLabel = "FILE",
            description = "Keep the answers of the Prometheus in a file for --data.")
    private Optional<Path> record = Optional.empty();

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "The moment to look at, such as 2026-05-04T12:00:00Z. Default: now")
    private Optional<String> at = Optional.empty();

    @Mixin
    private final TimeoutOptions timeouts = new TimeoutOptions(30);

    /** One of the two. */
    private static final class Place {
        @Option(
                names = "--prometheus",
                paramLabel = "URL",
                description = "The address of a Prometheus, or of what answers as one does; may hold credentials.")
        private Optional<String> prometheus = Optional.empty();

        @Option(names = "--data", paramLabel = "FILE", description = "Answers that --record has kept.")
        private Optional<Path> data = Optional.empty();
    }

    /** Refuses a command line that names nowhere to get answers from: picocli does not, as the group has a value. */
    void requirePlace() {
        requireNot(
                place.prometheus.isEmpty() && place.data.isEmpty(),
                "name a Prometheus with --prometheus, or recorded answers with --data");
    }

    /** The answers to questions, asked now or recorded earlier. */
    Answers answers(Collection<Ask> asks, Console console) throws IOException {
        if (place.data.isPresent()) {
            requireNot(record.isPresent(), "--record keeps the answers of a --prometheus");
            requireNot(at.isPresent(), "the moment of --data is that of the recording");
            return InputText.read(place.data.get(), AnswerFile::parse);
        }
        Address address = address(place.prometheus.orElseThrow());
        Answers answers = new Prometheus(new Server(timeouts.limits(MOST_BYTES)), address)
                .ask(asks, moment(), done -> progress(done, asks.size(), console));
        if (record.isPresent()) {
            SingleFile.write(record.get(), AnswerFile.print(answers));
            console.err().println(record.get() + ": " + asks.size() + " answers recorded");
        }
        return answers;
    }

    private Address address(String text) {
        try {
            return Address.parse(text);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), "--prometheus: " + e.getMessage());
        }
    }

    private long moment() {
        try {
            return at.map(Instant::parse).orElseGet(Instant::now).getEpochSecond();
        } catch (DateTimeParseException e) {
            throw new ParameterException(
                    command.commandLine(), "--at: write the time as 2026-05-04T12:00:00Z, not " + at.orElse(""));
        }
    }

    private void requireNot(boolean mistake, String message) {
        if (mistake) {
            throw new ParameterException(command.commandLine(), message);
        }
    }

    private static void progress(int done, int all, Console console) {
        if (console.errIsTerminal()) {
            console.err().print("\rasking: " + done + " of " + all + (done == all ? "\r\u001b[K" : ""));
            console.err().flush();
        }
    }
}
