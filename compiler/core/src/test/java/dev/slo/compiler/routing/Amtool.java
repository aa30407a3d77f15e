package dev.slo.compiler.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.compiler.Tool;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The real {@code amtool} of the machine. */
final class Amtool {

    private static final Tool AMTOOL = new Tool("amtool");
    private static final String WARNING = "Warning: --config.file flag overrides the --alertmanager.url.";

    private Amtool() {}

    /** {@code amtool check-config}. */
    static Tool.Run check(Path configuration) {
        return AMTOOL.run(List.of("check-config", configuration.toString()));
    }

    /** The receivers that {@code amtool config routes test} names for an alert, in their order. */
    static List<String> receivers(Path configuration, Map<String, String> labels) {
        List<String> line = new ArrayList<>(List.of("config", "routes", "test", "--config.file=" + configuration));
        labels.forEach((name, value) -> line.add(name + "=" + value));
        Tool.Run run = AMTOOL.run(line);
        assertThat(run.passed()).as(run.output()).isTrue();
        return List.of(run.output().replace(WARNING, "").strip().split(","));
    }
}
