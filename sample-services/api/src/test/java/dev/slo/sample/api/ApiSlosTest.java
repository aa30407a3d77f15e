package dev.slo.sample.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.diagnostic.Checked;
import dev.slo.spec.ServiceSpec;
import dev.slo.yaml.YamlFrontEnd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApiSlosTest {

    private static final Path YAML = Path.of("../../slos/sampleapi.yaml");

    @Test
    void javaAndYamlSayTheSame() throws IOException {
        Checked<List<ServiceSpec>> yaml = YamlFrontEnd.read(YAML.toString(), Files.readAllBytes(YAML));
        assertThat(new ApiSlos().specs())
                .extracting(ServiceSpec::service)
                .isEqualTo(yaml.value().orElseThrow().stream()
                        .map(ServiceSpec::service)
                        .toList());
        assertThat(yaml.diagnostics()).isEmpty();
    }

    @Test
    void aRequestIsSlowAboveTheThresholdOfTheLatencySlo() {
        assertThat(ApiSlos.fast()).isEqualTo(Duration.ofMillis(300));
    }
}
