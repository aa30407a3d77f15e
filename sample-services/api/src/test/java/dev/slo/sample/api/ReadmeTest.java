package dev.slo.sample.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.sample.telemetry.Environment;
import dev.slo.sample.telemetry.Telemetry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page has the variables that the API reads, each once. */
class ReadmeTest {

    private static final Pattern ROW = Pattern.compile("^\\| (`[A-Z_]+`(?:, `[A-Z_]+`)*) \\|", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("`([A-Z_]+)`");

    @Test
    void everyVariableThatIsReadIsOnThePage() throws IOException {
        Environment environment = Environment.of(Map.of("QUEUE_URL", "http://127.0.0.1:1/0/tasks"));
        ApiSettings.of(environment);
        Telemetry.start("sampleapi", environment).close();
        String page = Files.readString(Path.of("../README.md"));
        String variables = page.substring(page.indexOf("\n## Variables\n"), page.indexOf("\n## Faults and truth\n"));
        Set<String> shown = ROW.matcher(variables)
                .results()
                .flatMap(row -> NAME.matcher(row.group(1)).results())
                .map(name -> name.group(1))
                .collect(Collectors.toSet());
        assertThat(shown).isEqualTo(environment.names());
    }
}
