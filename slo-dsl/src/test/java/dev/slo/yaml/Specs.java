package dev.slo.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slo.diagnostic.Checked;
import dev.slo.diagnostic.Diagnostic;
import dev.slo.model.Slo;
import dev.slo.spec.ServiceSpec;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Shorthand of the tests: from YAML to specs. */
final class Specs {

    private Specs() {}

    static Checked<List<ServiceSpec>> read(String yaml) {
        return YamlFrontEnd.read("test.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }

    /** The one service of a spec without mistakes. */
    static ServiceSpec spec(String yaml) {
        Checked<List<ServiceSpec>> read = read(yaml);
        assertThat(read.diagnostics()).isEmpty();
        assertThat(read.value().orElseThrow()).hasSize(1);
        return read.value().orElseThrow().get(0);
    }

    /** The only SLO of a document that goes on with these lines behind {@code service}. */
    static Slo slo(String lines) {
        return spec("apiVersion: slo/v1\nservice: shop\n" + lines)
                .service()
                .slos()
                .get(0);
    }

    /** The codes of what is wrong with a text. */
    static List<String> codes(String yaml) {
        return read(yaml).diagnostics().stream()
                .map(Diagnostic::code)
                .map(code -> code.value())
                .toList();
    }
}
