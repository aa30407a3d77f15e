package dev.slo.sample.loadgen;

import dev.slo.sample.telemetry.Launcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;

/**
 * Where the process starts. It ends when the run is over or when it is told to; either way its last line on standard output
 * is the truth about the run in JSON.
 */
public final class LoadGeneratorApplication {

    private LoadGeneratorApplication() {}

    /** Takes its configuration from the environment; see {@link Settings}. */
    public static void main(String[] arguments) {
        Launcher.run(environment -> {
            LoadGenerator generator =
                    LoadGenerator.start(environment, new Random().nextInt(Integer.MAX_VALUE), () -> System.exit(0));
            return () -> {
                generator.close();
                report(generator);
            };
        });
    }

    private static void report(LoadGenerator generator) throws IOException {
        String truth = generator.truth().toJson();
        System.out.println(truth);
        System.out.flush();
        Optional<String> file = generator.settings().summaryFile();
        if (file.isPresent()) {
            Files.writeString(Path.of(file.get()), truth + "\n");
        }
    }
}
