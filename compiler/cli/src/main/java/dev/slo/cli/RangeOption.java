package dev.slo.cli;

import dev.slo.compiler.review.DrawnRange;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How much time is drawn. */
final class RangeOption {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    @Option(
            names = "--range",
            paramLabel = "LENGTH",
            description =
                    "How much time to draw, such as 90m, 6h or 7d, up to the moment that is looked at; with --data,"
                            + " the range of the recording. Default: what each dashboard opens with")
    private Optional<String> range = Optional.empty();

    /** The range; empty for what each dashboard opens with. */
    Optional<DrawnRange> range() {
        try {
            return range.map(DrawnRange::parse);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), "--range: " + e.getMessage(), e);
        }
    }
}
