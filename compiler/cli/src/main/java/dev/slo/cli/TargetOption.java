package dev.slo.cli;

import dev.slo.compiler.pipeline.Target;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What to compile for. */
final class TargetOption {

    @Option(
            names = "--target",
            paramLabel = "TARGET",
            split = ",",
            converter = ByName.class,
            completionCandidates = Names.class,
            description = "What to compile for: ${COMPLETION-CANDIDATES}. Several are separated by commas. Files of the"
                    + " others stay as they are. Default: all")
    private List<Target> targets = List.of();

    /** The targets that were named, or all. */
    Set<Target> targets() {
        return targets.isEmpty() ? Target.all() : EnumSet.copyOf(targets);
    }

    /** The option as it was given, to be repeated in advice; empty when it was not. */
    String asGiven() {
        return targets.isEmpty()
                ? ""
                : " --target " + targets().stream().map(Target::toString).collect(Collectors.joining(","));
    }

    private static final class ByName implements ITypeConverter<Target> {
        @Override
        public Target convert(String name) {
            return Target.named(name)
                    .orElseThrow(() ->
                            new TypeConversionException("expected one of " + Target.all() + " but was '" + name + "'"));
        }
    }

    private static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Target.all().stream().map(Target::toString).iterator();
        }
    }
}
