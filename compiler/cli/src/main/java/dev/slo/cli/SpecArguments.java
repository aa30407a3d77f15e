package dev.slo.cli;

import dev.slo.compiler.pipeline.Loaded;
import dev.slo.compiler.pipeline.SourceFiles;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Mixin;

/** The specs that a command works on: files, and classes that declare SLOs in Java. */
final class SpecArguments {

    @Mixin
    private final SourceArguments sources = new SourceArguments();

    @Mixin
    private final ProviderOptions providers = new ProviderOptions();

    /** The paths that were given. */
    List<String> paths() {
        return sources.paths();
    }

    /** Reads them, and validates everything together. */
    Loaded load(Console console) throws IOException {
        if (sources.paths().contains(SourceFiles.DASH)) {
            return Specs.load(sources.paths(), providers, console);
        }
        return Progress.of("reading specs", console, () -> Specs.load(sources.paths(), providers, console));
    }
}
